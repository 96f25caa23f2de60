create view v3 as select 3 as id;
