alter table user_rows rename to users;
