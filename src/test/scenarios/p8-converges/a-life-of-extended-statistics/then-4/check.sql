select stxname, coalesce(stxstattarget, -1) from pg_statistic_ext order by 1;
