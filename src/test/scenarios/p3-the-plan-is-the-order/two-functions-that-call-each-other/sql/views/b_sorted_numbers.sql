create view sorted_numbers as select n from numbers order by n;
