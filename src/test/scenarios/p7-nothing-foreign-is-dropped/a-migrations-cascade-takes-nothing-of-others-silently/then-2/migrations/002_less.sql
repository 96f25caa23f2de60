drop view if exists reports.scores;
alter table users drop column score cascade;
drop view if exists reports.open_orders;
drop table orders cascade;
