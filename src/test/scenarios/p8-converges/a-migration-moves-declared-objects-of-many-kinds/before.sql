create table witness (name text, oid oid);
create view places as
select typname as name, oid, typnamespace::regnamespace as schema from pg_type where typname in ('mood', 'age', 'years')
union all select proname, oid, pronamespace::regnamespace from pg_proc where proname in ('shout', 'noop', 'nothing')
union all select relname, oid, relnamespace::regnamespace from pg_class where relname in ('loud', 'counts', 'counts_n')
union all select tgname, oid, null from pg_trigger where tgname in ('stamped', 'stamps', 'on_loud')
union all select polname, oid, null from pg_policy where polname in ('own', 'own_rows')
union all select rulename, oid, null from pg_rewrite where rulename in ('quiet', 'silent')
union all select stxname, oid, stxnamespace::regnamespace from pg_statistic_ext where stxname in ('ids_names', 'names_ids')
union all select collname, oid, collnamespace::regnamespace from pg_collation where collname in ('german', 'deutsch');
