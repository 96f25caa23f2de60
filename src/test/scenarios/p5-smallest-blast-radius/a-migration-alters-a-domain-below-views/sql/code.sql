create view emails as select id, email, null::email as other from users;
create function is_short(address email) returns boolean language sql as 'select length(address) < 5';
