-- The migrations that were begun, and how far each got; nothing of a section where all of it is done.
SELECT m.name, m.file_hash, s.section ->> 'name', s.section ->> 'mode', s.section ->> 'hash',
       s.section ->> 'state', (s.section ->> 'statements')::int, m.file_gone
FROM ${schema}.pgmg_migrations m
LEFT JOIN LATERAL jsonb_array_elements(m.sections) WITH ORDINALITY AS s (section, place) ON true
ORDER BY m.name, s.place
