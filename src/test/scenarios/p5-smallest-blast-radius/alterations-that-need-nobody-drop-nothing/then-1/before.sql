insert into witness select oid from pg_class where relname in ('all_users', 'reader', 'board', 'board_id')
union all select oid from pg_proc where pronamespace = 'public'::regnamespace
union all select oid from pg_trigger union all select oid from pg_policy union all select oid from pg_rewrite;
update users set score = 11;
