create view first_name as select min(nmae) as name from user_names;
