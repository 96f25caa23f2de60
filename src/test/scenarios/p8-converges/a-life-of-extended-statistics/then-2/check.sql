select stxname, stxstattarget from pg_statistic_ext where stxname = 'lower_places';
