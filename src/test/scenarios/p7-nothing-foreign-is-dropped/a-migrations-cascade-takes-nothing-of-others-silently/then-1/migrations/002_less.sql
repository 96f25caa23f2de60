alter table users drop column score cascade;
drop table orders cascade;
