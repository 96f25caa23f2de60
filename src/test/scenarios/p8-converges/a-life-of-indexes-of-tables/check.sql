select pg_get_indexdef(indexrelid) from pg_index where indrelid = 'users'::regclass and not indisprimary order by 1;
