create type amount as (cents bigint, currency text);
create table prices (id integer primary key, price amount not null);
insert into prices values (1, (1999, 'EUR'));
