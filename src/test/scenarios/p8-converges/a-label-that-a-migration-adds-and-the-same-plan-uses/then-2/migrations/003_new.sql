alter type mood add value 'new';
insert into users values (1, 'new');
