insert into witness values ('reports.names', 'reports.names'::regclass);
