create function new_code() returns text language sql as $$ select 'A-' || 1 $$;
create function valid_code(code text) returns boolean language sql immutable as $$ select code like '_-%' $$;
create function plain_code(code text) returns text language sql immutable as $$ select lower(code) $$;
create function is_mine(owner text) returns boolean language sql stable as $$ select owner = current_user $$;
create function note_account() returns trigger language plpgsql as $$ begin return null; end $$;
create function add_code(list text, code text) returns text language sql immutable as $$ select list || code $$;
