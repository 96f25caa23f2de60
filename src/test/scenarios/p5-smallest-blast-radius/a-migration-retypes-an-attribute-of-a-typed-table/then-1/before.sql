insert into witness values ('ids'::regclass);
