create view a_users as select * from users;
create view b_users as select * from a_users where id > 0;
create materialized view c_users as select b.* from b_users b;
