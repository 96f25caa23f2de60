select nspname from pg_namespace where nspname = 'reporting';
select extname from pg_extension where extname = 'citext';
select to_regclass('reporting.months') is not null as table_there;
select object_name from pgmg_state;
