create table shifts (id integer primary key, starts time not null, ends time not null);
insert into shifts values (1, '08:00', '16:00'), (2, '16:00', '23:00');
