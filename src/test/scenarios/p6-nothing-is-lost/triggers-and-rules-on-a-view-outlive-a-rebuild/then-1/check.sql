select tgname, obj_description(oid, 'pg_trigger') from pg_trigger where tgrelid = 'user_scores'::regclass order by tgname;
select rulename, obj_description(oid, 'pg_rewrite') from pg_rewrite where ev_class = 'user_scores'::regclass order by rulename;
