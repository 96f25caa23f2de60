insert into users values (4, 'ok');
alter type mood add value 'last';
insert into users values (5, 'last');
