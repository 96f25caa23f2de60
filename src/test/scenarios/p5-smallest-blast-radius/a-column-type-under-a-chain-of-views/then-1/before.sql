insert into witness values ('user_names', 'user_names'::regclass), ('name_lengths', 'name_lengths'::regclass), ('top_users', 'top_users'::regclass);
