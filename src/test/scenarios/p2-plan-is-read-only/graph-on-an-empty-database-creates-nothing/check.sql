select to_regclass('pgmg_state') is null as no_state, to_regclass('pgmg_migrations') is null as no_history, to_regclass('users') is null as no_users;
select count(*) as relations from pg_class where relnamespace = 'public'::regnamespace;
