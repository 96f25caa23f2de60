-- User mappings by their server. A plain role cannot read pg_user_mapping; the view has no xmin and
-- shows options only to whom they concern.
SELECT w.ordinal, 'pg_user_mapping', o.umid, md5(o.umoptions::text)
FROM wanted w
JOIN pg_user_mappings o ON o.srvname = w.name
WHERE w.family = 'USER_MAPPING'
  AND CASE WHEN w.member = 'public' THEN o.umuser = 0
           ELSE o.usename = CASE WHEN w.member IN ('user', 'current_user', 'current_role') THEN current_user
                                 WHEN w.member = 'session_user' THEN session_user
                                 ELSE w.member END END
