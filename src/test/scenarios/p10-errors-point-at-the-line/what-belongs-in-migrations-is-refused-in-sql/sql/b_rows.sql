create view user_names as select name from users;
insert into users values (1, 'ann');
