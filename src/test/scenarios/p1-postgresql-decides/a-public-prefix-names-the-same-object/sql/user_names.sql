create view user_names as select id, name from users;
create function shout(word text) returns text language sql as 'select upper(word)';
