select tag from ddl_log order by at;
