create view a as select name from active_usres;

create view b as select name from usrs;

create view c as select uper(name) as loud from users;

create function d(how modo) returns integer language sql as 'select 1';

create view apy.e as select 1 as one;

comment on column users.scoer is 'points';

create view g as select totl(1) as two;
create view g2 as select total(1) as two;

create view h as select name from a;

create view i as select name from something_else;

create view j as select lower(1) as one;
