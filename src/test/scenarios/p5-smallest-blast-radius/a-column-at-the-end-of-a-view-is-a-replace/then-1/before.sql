insert into witness values ('user_names', 'user_names'::regclass), ('first_user', 'first_user'::regclass);
