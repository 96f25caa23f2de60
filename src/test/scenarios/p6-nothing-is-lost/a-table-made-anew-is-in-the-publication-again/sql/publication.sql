create publication s_all_sales for table users, orders;
create view names as select name from users;
