-- The migrations that were begun, and how far each got; nothing of a section where all of it is done.
-- Columns may be missing where an older pgmg made the table.
SELECT m.name, m.file_hash, s.section ->> 'name', s.section ->> 'mode', s.section ->> 'hash',
       s.section ->> 'state', (s.section ->> 'statements')::int,
       (to_jsonb(m) ->> 'file_gone')::boolean
FROM ${schema}.pgmg_migrations m
LEFT JOIN LATERAL jsonb_array_elements(to_jsonb(m) -> 'sections') WITH ORDINALITY AS s (section, place) ON true
ORDER BY m.name, s.place
