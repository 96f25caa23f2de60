create materialized view best_users as select id, name from users where score > 5;
