create table api.users (id integer primary key, email citext not null);
insert into api.users values (1, 'Ann@Example.org');
