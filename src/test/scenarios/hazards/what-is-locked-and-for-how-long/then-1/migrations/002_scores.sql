-- pgmg:section name="type"
alter table users alter column score type numeric;
alter table users drop column first_order;
-- pgmg:section name="index" mode="non-transactional"
create index concurrently users_by_score on users (score);
-- pgmg:section name="small"
alter table small add column name text;
