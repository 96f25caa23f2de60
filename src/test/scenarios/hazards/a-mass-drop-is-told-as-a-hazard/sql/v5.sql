create view v5 as select 5 as id;
