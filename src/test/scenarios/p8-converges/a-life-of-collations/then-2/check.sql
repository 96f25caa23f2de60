select collname, collcollate, collctype from pg_collation where collnamespace = 'public'::regnamespace order by 1;
