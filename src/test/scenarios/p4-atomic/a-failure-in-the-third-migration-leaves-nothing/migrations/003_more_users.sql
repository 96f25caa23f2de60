insert into users values (2, 'bob');
insert into users values (1, 'cid');
