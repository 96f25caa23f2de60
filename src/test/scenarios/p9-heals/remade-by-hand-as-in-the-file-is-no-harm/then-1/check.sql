select name, oid = to_regclass(name) as same_object from witness;
