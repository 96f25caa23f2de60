insert into users values (2, 'bob');
insert into users values (3, 'cid');
