drop view user_names cascade;
drop trigger keep on users;
drop index lengths_length;
drop type mood;
drop function greet();
