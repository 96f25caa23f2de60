create function n() returns bigint language sql set role = s_own_settings as 'select count(*) from users where id > 0';
