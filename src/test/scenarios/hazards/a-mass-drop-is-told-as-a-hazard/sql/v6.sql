create view v6 as select 6 as id;
