insert into witness values ('"café; --"', '"café; --"'::regclass);
