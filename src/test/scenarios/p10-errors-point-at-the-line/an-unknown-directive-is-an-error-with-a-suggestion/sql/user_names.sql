-- a comment that mentions pgmg is fine
-- pgmg:require first_name
create view user_names as select name from users;
