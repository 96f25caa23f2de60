-- Foreign data wrappers.
SELECT a.catalog, a.oid, 'FOREIGN_DATA_WRAPPER', 'FOREIGN DATA WRAPPER', '', o.fdwname, '', format('%I', o.fdwname),
       o.fdwowner, 'FOREIGN DATA WRAPPER', 'F', o.fdwacl, NULL::oid
FROM asked a
JOIN pg_foreign_data_wrapper o ON a.catalog = 'pg_foreign_data_wrapper'::regclass AND o.oid = a.oid
