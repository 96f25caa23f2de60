alter table users drop column score, alter column id type bigint;
-- pgmg:allow name="data-loss" reason="nobody reads level since June"
alter table users drop column level;
drop table archive;
create index on users (name);
