-- A colleague's own objects, made by hand in then-1/before.sql: must survive the rebuild.
create view reports.best as select id, score as "Best; score" from user_scores where score > 5;
grant select on reports.best to s_colleague;
comment on column reports.best."Best; score" is 'by a colleague';
create materialized view reports.total as select sum("Best; score") as total from reports.best;
create index total_total on reports.total (total);
