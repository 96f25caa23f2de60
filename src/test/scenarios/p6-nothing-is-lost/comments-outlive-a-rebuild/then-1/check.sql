select objoid::regclass, objsubid, description from pg_description
where classoid = 'pg_class'::regclass and objoid in ('user_scores'::regclass, 'best_scores'::regclass) order by objoid::regclass::text, objsubid;
select obj_description('any_score(user_scores)'::regprocedure, 'pg_proc');
