create view own as select null::integer as id;
create or replace rule "_RETURN" as on select to own do instead select id from users where id not in (select id from own where false);
