begin;
insert into users values (1, 'ann');
commit;
