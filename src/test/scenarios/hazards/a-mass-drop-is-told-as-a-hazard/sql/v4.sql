create view v4 as select 4 as id;
