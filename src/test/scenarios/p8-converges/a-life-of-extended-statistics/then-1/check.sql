select stxname, stxkind, stxkeys, obj_description(oid, 'pg_statistic_ext') from pg_statistic_ext where stxname = 'places';
select stxname, stxstattarget from pg_statistic_ext where stxname = 'lower_places';
