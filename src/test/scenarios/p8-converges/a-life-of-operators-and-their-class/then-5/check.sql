select count(*) from pg_operator where oprname like '%~' and oprnamespace = 'public'::regnamespace;
