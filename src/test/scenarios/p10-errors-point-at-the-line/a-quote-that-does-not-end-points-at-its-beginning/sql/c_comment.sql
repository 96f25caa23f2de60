/* outer /* inner */
create view first_name as select min(name) as name from users;
