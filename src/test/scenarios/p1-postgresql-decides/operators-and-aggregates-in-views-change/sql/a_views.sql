create view joined as select name |+| 'x' as joined from users;
create view longest_names as select longest(name) as name from users;
create view plain_names as select name from users;
