insert into witness values ('user_names', 'user_names'::regclass);
