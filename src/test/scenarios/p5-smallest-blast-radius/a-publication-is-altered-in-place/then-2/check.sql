select p.pubname, (select string_agg(prrelid::regclass::text, ', ' order by prrelid::regclass::text) from pg_publication_rel r where r.prpubid = p.oid) as tables from pg_publication p order by 1;
