select slug from users;
select slug from user_slugs;
select oid::regprocedure from pg_proc where proname = 'slugify';
