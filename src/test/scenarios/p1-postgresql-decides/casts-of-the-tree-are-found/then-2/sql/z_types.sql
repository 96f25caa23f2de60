create type label as (word text, number integer);
create function label_text(l label) returns text language sql immutable as $$ select (l).word || '/' || (l).number $$;
create cast (label as text) with function label_text(label) as assignment;
create function shout(t text) returns text language sql immutable as $$ select upper(t) $$;
