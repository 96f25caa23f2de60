select to_regclass('user_names') is null as gone;
select name, oid = to_regclass(name) as same_object from witness;
select object_name from pgmg_state;
