select oid::regoperator from pg_operator where oprname = '===';
select polname, polrelid::regclass from pg_policy;
select rulename, ev_class::regclass from pg_rewrite where rulename = 'quiet';
select object_name from pgmg_state where object_name not like 'function%' order by 1;
