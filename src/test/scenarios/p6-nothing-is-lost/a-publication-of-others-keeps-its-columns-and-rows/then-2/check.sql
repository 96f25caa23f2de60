select to_jsonb(t) - 'schemaname' from pg_publication_tables t where pubname in ('s_theirs', 's_plain') order by pubname;
