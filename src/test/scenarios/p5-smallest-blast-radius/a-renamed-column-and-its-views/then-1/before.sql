insert into witness values ('good_users', 'good_users'::regclass);
