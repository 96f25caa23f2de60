create view v2 as select 2 as id;
