create function folded(text) returns text language sql immutable as 'select lower(btrim($1))';
create unique index users_mail on users (folded(mail)) where not gone and id > 0;
create index users_town on users (town desc nulls last) include (mail) with (fillfactor = 70, deduplicate_items = off);
create index users_folded_town on users (folded(town), id);
alter index users_folded_town alter column 1 set statistics 500;
comment on index users_mail is 'one each';
