select * from shift_times order by id;
select obj_description('timerange'::regtype, 'pg_type'), has_type_privilege('s_ranges_app', 'timerange', 'usage') as app_may, has_type_privilege('public', 'timerange', 'usage') as public_may;
