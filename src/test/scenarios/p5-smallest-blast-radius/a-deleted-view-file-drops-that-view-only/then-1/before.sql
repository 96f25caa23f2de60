insert into witness values ('user_ids', 'user_ids'::regclass);
