select oprname, oprrest, oprjoin, obj_description(oid, 'pg_operator') from pg_operator where oprname in ('<~', '=~') order by 1;
