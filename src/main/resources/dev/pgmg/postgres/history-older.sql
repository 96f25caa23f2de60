-- The same from a table that an older pgmg made: some of the columns are missing.
SELECT m.name, m.file_hash, s.section ->> 'name', s.section ->> 'mode', s.section ->> 'hash',
       s.section ->> 'state', (s.section ->> 'statements')::int,
       (to_jsonb(m) ->> 'file_gone')::boolean
FROM ${schema}.pgmg_migrations m
LEFT JOIN LATERAL jsonb_array_elements(to_jsonb(m) -> 'sections') WITH ORDINALITY AS s (section, place) ON true
ORDER BY m.name, s.place
