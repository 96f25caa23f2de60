select * from rename_log order by said;
