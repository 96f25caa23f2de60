create domain mail as text default 'x@y' check (value like '%@%');
create type place as (street text, number text);
create type user_state as enum ('new', 'old');
create foreign data wrapper files;
create server far foreign data wrapper files options (host 'a');
create function same(a text, b text) returns boolean language sql immutable as 'select a = b';
create operator ==~ (function = same, leftarg = text, rightarg = text, restrict = eqsel);
create view same_mail as select id from users where mail::text ==~ 'x';
create policy own on users using (state = 'new');
