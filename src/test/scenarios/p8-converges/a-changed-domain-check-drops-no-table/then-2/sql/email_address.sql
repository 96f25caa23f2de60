create domain email_address as text constraint short check (length(value) < 5);
create view emails as select email from users;
create function domain_of(email email_address) returns text language sql immutable as $$ select split_part(email, '@', 2) $$;
