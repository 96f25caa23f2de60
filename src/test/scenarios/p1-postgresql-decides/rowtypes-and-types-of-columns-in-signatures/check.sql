select * from counted;
select first_one();
