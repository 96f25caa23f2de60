select * from totals;
select has_function_privilege('s_aggregates_app', 'old_words(text)', 'execute') as app_may, has_function_privilege('public', 'old_words(text)', 'execute') as public_may, has_table_privilege('s_aggregates_app', 'totals', 'select') as app_may_select;
