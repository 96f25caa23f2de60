alter type mood add value 'more';
insert into users values (2, 'more');
insert into users values (3, 'more');
