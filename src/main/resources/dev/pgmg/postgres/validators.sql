-- How PostgreSQL checks the bodies of these routines: the validator of their language, with the
-- settings that are in force in the routine. It looks only at what the role that asks may execute.
-- All names are qualified, for search_path may be one of the settings.
SELECT p.oid,
       'SELECT pg_catalog.set_config(''check_function_bodies'', ''on'', true)' || coalesce(
         (SELECT string_agg(
                   format(', pg_catalog.set_config(%L, %L, true)',
                          split_part(setting, '=', 1), substr(setting, strpos(setting, '=') + 1)),
                   '' ORDER BY place)
          FROM unnest(p.proconfig) WITH ORDINALITY AS configured (setting, place)), ''),
       format('SELECT %I.%I(%s)', n.nspname, v.proname, p.oid)
FROM pg_proc p
JOIN pg_language l ON l.oid = p.prolang
JOIN pg_proc v ON v.oid = l.lanvalidator
JOIN pg_namespace n ON n.oid = v.pronamespace
WHERE p.oid = ANY (?::oid[]) AND p.prokind <> 'a'
  AND has_function_privilege(p.oid, 'EXECUTE') AND has_language_privilege(l.oid, 'USAGE')
ORDER BY p.oid
