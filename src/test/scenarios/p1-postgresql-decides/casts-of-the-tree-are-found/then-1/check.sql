select * from by_cast;
select * from by_function;
