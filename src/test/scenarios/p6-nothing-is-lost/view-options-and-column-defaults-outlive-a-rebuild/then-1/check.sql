select relname, reloptions from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace order by relname;
select adrelid::regclass, pg_get_expr(adbin, adrelid) from pg_attrdef join pg_class c on c.oid = adrelid where relkind = 'v' order by relname;
