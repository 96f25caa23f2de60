select has_table_privilege('s_cascade_reader', 'best', 'select');
select obj_description(to_regclass('reports.top'));
