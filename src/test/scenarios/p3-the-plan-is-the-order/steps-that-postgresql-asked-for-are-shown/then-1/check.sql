select attrelid::regclass, atttypid::regtype from pg_attribute
where attname = 'score' and attrelid in ('users'::regclass, 'user_scores'::regclass) order by attrelid::regclass::text;
