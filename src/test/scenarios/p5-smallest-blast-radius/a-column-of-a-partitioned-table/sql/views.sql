create view sales_this_year as select * from sales_2026;
create view amounts as select amount from sales_2026;
create view days as select day from sales_2026;
