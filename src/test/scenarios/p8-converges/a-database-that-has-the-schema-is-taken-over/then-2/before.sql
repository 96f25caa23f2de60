create or replace view best_users as select name from user_scores where score > 12;
