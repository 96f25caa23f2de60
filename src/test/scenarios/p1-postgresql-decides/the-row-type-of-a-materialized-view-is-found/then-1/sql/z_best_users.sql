create materialized view best_users as select id, name, score from users where score > 5;
