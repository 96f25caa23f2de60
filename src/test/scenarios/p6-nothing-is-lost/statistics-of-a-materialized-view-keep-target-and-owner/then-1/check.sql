select stxname, stxowner::regrole, stxkind, stxkeys, stxstattarget, obj_description(oid, 'pg_statistic_ext') from pg_statistic_ext order by stxname;
