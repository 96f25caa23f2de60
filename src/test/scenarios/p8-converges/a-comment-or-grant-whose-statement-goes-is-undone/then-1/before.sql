insert into witness values ('user_names', 'user_names'::regclass);
comment on column users.id is 'by hand';
