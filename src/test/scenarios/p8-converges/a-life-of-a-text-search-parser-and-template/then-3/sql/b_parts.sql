create view nothing as select 1 as one;
