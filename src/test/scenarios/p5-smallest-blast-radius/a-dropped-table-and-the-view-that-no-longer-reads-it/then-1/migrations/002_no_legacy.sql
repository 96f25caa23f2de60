drop table legacy_users;
