select pg_typeof(total), total, notes from totals;
select obj_description('total(integer)'::regprocedure, 'pg_proc'), has_table_privilege('s_aggregates_app', 'totals', 'select') as app_may;
