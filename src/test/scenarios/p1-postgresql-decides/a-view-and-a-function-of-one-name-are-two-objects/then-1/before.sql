insert into witness values ('totals', 'totals'::regclass);
