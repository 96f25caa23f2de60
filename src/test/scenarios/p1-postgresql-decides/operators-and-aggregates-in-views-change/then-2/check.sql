select name, oid = to_regclass(name) as same_object from witness where name = 'plain_names' order by name;
select * from joined;
select * from longest_names;
