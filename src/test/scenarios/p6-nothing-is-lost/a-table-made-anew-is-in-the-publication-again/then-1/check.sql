select tablename from pg_publication_tables where pubname = 's_all_sales' order by 1;
