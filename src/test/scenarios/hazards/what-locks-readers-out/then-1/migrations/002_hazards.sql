lock table other in access exclusive mode;
lock table big in share mode;
refresh materialized view by_name;
alter table other rename column id to number;
alter table other rename to others;
alter table others set schema elsewhere;
