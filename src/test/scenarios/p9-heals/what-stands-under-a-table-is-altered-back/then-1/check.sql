select typdefault, (select count(*) from pg_constraint where contypid = pg_type.oid) from pg_type where typname = 'mail';
select srvoptions from pg_foreign_server;
select oprrest from pg_operator where oprname = '==~';
select pg_get_expr(polqual, polrelid) from pg_policy;
