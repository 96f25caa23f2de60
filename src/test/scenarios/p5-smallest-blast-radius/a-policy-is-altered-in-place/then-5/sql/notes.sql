create function me() returns text language sql stable as 'select current_user::text';
