create domain email_address as text default 'x@example.org' constraint has_at check (value like '_%@_%') constraint short check (length(value) < 100);
create view emails as select email from users;
create function domain_of(email email_address) returns text language sql immutable as $$ select split_part(email, '@', 2) $$;
