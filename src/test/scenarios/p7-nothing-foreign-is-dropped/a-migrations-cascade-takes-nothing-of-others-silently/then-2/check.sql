select table_name from information_schema.views where table_schema = 'reports' order by 1;
