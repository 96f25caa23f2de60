-- pgmg:section name="index" mode="non-transactional"
create unique index concurrently users_unique on users (id);
-- pgmg:section name="constraint"
alter table users add constraint users_unique unique using index users_unique;
