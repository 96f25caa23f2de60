select polname, oid in (select oid from witness) as same_object, polroles::regrole[], pg_get_expr(polqual, polrelid) from pg_policy order by 1;
