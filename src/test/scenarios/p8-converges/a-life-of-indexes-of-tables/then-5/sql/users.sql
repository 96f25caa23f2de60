create function folded(text) returns text language sql immutable as 'select lower(btrim($1))';
create index users_town on users (town desc nulls last) include (mail) with (fillfactor = 70, deduplicate_items = off);
