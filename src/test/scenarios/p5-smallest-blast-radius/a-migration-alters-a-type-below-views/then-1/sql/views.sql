create view house_numbers as select id, (home).number as number from users;
create view streets as select id, (home).street_name as street from users;
create view moods as select id, mood from users;
create view emails as select id, email from users;
create view other_users as select id from users;
