create view emails as select id, email, null::kinds.mail_address as other from users;
create function is_short(address kinds.mail_address) returns boolean language sql as 'select length(address) < 5';
