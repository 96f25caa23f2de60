create view made_later as select id from users;
grant select on users to s_nobody;
