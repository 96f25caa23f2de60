-- The mappings of text search configurations: all that the parser knows is taken off first, because
-- a configuration that is made as a copy has the mappings of the other one.
SELECT i.catalog, i.oid, 7, 'MAPPING', '',
       format('ALTER TEXT SEARCH CONFIGURATION %s DROP MAPPING IF EXISTS FOR %s', i.ref, tokens.list) || coalesce(mapped.sql, '{}'),
       NULL::oid
FROM identity i
JOIN pg_ts_config c ON i.catalog = 'pg_ts_config'::regclass AND c.oid = i.oid
CROSS JOIN LATERAL (
  SELECT string_agg(quote_ident(t.alias), ', ' ORDER BY t.tokid) AS list FROM ts_token_type(c.cfgparser) t
) tokens
CROSS JOIN LATERAL (
  SELECT array_agg(format('ALTER TEXT SEARCH CONFIGURATION %s ADD MAPPING FOR %I WITH %s', i.ref, t.alias, m.dictionaries)
                   ORDER BY t.tokid) AS sql
  FROM ts_token_type(c.cfgparser) t
  JOIN (SELECT maptokentype, string_agg(mapdict::regdictionary::text, ', ' ORDER BY mapseqno) AS dictionaries
        FROM pg_ts_config_map WHERE mapcfg = c.oid GROUP BY maptokentype) m ON m.maptokentype = t.tokid
) mapped
