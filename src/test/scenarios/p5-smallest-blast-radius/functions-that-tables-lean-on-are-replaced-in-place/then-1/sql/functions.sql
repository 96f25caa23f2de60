create function new_code() returns text language sql as $$ select 'B-' || 2 $$;
create function valid_code(code text) returns boolean language sql immutable as $$ select code like '_-_%' $$;
create function plain_code(code text) returns text language sql immutable as $$ select lower(trim(code)) $$;
create function is_mine(owner text) returns boolean language sql stable as $$ select owner = session_user $$;
create function note_account() returns trigger language plpgsql as $$ begin return new; end $$;
create function add_code(list text, code text) returns text language sql immutable as $$ select list || ' ' || code $$;
