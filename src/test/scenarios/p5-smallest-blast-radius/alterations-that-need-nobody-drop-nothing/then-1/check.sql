select count(*) = (select count(*) from witness) as all_are_the_same from witness
where oid in (select oid from pg_class union select oid from pg_proc union select oid from pg_trigger union select oid from pg_policy union select oid from pg_rewrite);
select score from board;
