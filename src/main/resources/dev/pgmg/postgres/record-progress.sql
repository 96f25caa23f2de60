-- Writes how far a migration got.
INSERT INTO ${schema}.pgmg_migrations AS m (name, file_hash, duration_ms, pgmg_version, sections)
SELECT (?::text[])[1], (?::text[])[1], ((?::text[])[1])::bigint, (?::text[])[1],
       (SELECT jsonb_agg(jsonb_build_object('name', name, 'mode', mode, 'hash', hash, 'state', state,
                                            'statements', statements::int) ORDER BY place)
        FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) WITH ORDINALITY
             AS s (name, mode, hash, state, statements, place))
ON CONFLICT (name) DO UPDATE
SET file_hash = excluded.file_hash, applied_at = now(), applied_by = current_user, sections = excluded.sections,
    duration_ms = m.duration_ms + excluded.duration_ms, pgmg_version = excluded.pgmg_version
