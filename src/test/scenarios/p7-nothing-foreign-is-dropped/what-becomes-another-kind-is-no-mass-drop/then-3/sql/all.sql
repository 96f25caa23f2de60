create aggregate one(integer) (sfunc = int4pl, stype = integer, initcond = '0');
create view four as select id, name from users;
