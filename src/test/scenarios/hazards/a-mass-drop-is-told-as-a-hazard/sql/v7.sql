create view v7 as select 7 as id;
