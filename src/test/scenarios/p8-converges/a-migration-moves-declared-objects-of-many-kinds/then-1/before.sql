insert into witness select name, oid from places;
insert into users values (2, 'bob', 'bad', 20);
