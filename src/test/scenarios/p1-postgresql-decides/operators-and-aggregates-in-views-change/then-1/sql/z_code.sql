create function join_words(a text, b text) returns text language sql immutable as $$ select a || '+' || b $$;
create operator |+| (leftarg = text, rightarg = text, function = join_words);
create function longer(a text, b text) returns text language sql immutable as $$ select case when length(b) > length(coalesce(a, '')) then b else a end $$;
create function not_shorter(a text, b text) returns text language sql immutable as $$ select case when length(b) >= coalesce(length(a), 0) then b else a end $$;
create aggregate longest(text) (sfunc = longer, stype = text);
