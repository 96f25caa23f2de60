-- pgmg:section name="type"
alter table users alter column score type numeric;
-- pgmg:section name="index" mode="non-transactional"
create index concurrently users_by_score on users (score);
analyze users;
-- pgmg:section name="column"
alter table users add column email text;
