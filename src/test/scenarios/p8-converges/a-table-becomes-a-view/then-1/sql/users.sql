create view users as select id, upper(name) as name from user_rows;
