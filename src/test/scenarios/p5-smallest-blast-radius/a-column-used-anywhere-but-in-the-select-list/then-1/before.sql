insert into witness values ('other_users'::regclass);
