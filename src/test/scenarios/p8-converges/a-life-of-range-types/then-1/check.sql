select rngsubdiff, rngmultitypid::regtype, obj_description(rngtypid, 'pg_type'), has_type_privilege('s_ranges_app', rngtypid, 'usage') as app_may, has_type_privilege('public', rngtypid, 'usage') as public_may
from pg_range where rngtypid = 'timerange'::regtype;
select * from shift_times order by id;
