select name, oid = to_regclass(name) as same_object from witness order by name;
select indexdef, obj_description('score_board_id'::regclass, 'pg_class') from pg_indexes where tablename = 'score_board';
select id, score, pg_typeof(score) from score_board order by id;
