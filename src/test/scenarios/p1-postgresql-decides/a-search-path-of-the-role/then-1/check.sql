select obj_description('app.total()'::regprocedure, 'pg_proc');
