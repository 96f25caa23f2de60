create function folded(word text) returns text language sql immutable as 'select lower(word)';
create unique index users_mail on users (folded(mail)) where not gone;
create index users_town on users (town desc nulls last) include (mail) with (fillfactor = 80);
create index users_folded_town on users (folded(town), id);
comment on index users_mail is 'one each';
