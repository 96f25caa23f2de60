create view api.user_emails as select id, email from api.users;
create function api.find_user(wanted citext) returns integer language sql stable as 'select id from api.users where email = wanted';
