select name, w.oid = t.oid as same_object from witness w join pg_trigger t on tgname = name;
