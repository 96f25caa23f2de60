-- Made by hand in then-1/before.sql, and none of pgmg's business.
create view made_later as select id from users;
grant select on users to s_nobody;
