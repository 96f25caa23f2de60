insert into witness values ('active_users', 'active_users'::regclass), ('user_ids', 'user_ids'::regclass);
