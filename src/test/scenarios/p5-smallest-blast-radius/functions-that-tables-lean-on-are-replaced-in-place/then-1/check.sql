select name, oid = to_regprocedure(name) as same_object from witness where name <> 'code_list(text)' order by name;
select polname from pg_policy;
select codes from codes;
