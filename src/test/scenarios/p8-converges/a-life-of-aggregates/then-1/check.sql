select * from totals;
select words() within group (order by note), pick(true) within group (order by amount) from orders;
select obj_description('total(integer)'::regprocedure, 'pg_proc'), has_function_privilege('s_aggregates_app', 'old_words(text)', 'execute') as app_may, has_function_privilege('public', 'old_words(text)', 'execute') as public_may;
