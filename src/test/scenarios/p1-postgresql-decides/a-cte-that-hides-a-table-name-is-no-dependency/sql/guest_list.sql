create view guest_list as
with users as (select id from guests)
select id from users;
