create schema away;
alter table users set schema away;
alter table away.users rename to people;
alter table away.people set schema public;
alter table people rename to users;
