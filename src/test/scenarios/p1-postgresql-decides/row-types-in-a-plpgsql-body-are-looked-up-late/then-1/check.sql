select best_score();
select name, oid = to_regprocedure(name) as same_object from witness;
