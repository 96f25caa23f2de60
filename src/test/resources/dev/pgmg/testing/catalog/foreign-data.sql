SELECT
    format('foreign data wrapper %I: owner %s, handler %s, validator %s, options %s',
        fdwname, fdwowner::regrole, fdwhandler::regprocedure, fdwvalidator::regprocedure, array_to_string(fdwoptions, ' '))
FROM pg_foreign_data_wrapper w
WHERE NOT EXISTS (SELECT FROM extension_members WHERE classid = 'pg_foreign_data_wrapper'::regclass AND objid = w.oid)
UNION ALL
SELECT
    format('server %I: owner %s, wrapper %I, type %s, version %s, options %s',
        srvname, srvowner::regrole, fdwname, srvtype, srvversion, array_to_string(srvoptions, ' '))
FROM pg_foreign_server
JOIN pg_foreign_data_wrapper w ON w.oid = srvfdw
UNION ALL
SELECT format('user mapping %s on %I: options %s', usename, srvname, array_to_string(umoptions, ' '))
FROM pg_user_mappings
UNION ALL
SELECT format('foreign table %s: server %I, options %s', ftrelid::regclass, srvname, array_to_string(ftoptions, ' '))
FROM pg_foreign_table
JOIN pg_foreign_server s ON s.oid = ftserver
