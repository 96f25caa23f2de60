insert into witness values ('old_users', 'old_users'::regclass);
