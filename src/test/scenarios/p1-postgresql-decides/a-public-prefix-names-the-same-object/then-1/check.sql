select name, oid in ('user_names'::regclass, 'shout(text)'::regprocedure::oid) as same_object from witness order by name;
select object_name from pgmg_state order by object_name;
