insert into witness values ('streets'::regclass);
