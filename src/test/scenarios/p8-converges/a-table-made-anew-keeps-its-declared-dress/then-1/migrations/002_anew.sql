drop table users;
create table users (id bigint, name text);
alter table orders drop column total;
alter table orders add column total bigint;
