select "Best; score" from reports.best;
select total from reports.total;
select has_table_privilege('s_colleague', 'reports.best', 'select') as colleague_may, col_description('reports.best'::regclass, 2), to_regclass('reports.total_total') is not null as has_index;
select object_name from pgmg_state;
