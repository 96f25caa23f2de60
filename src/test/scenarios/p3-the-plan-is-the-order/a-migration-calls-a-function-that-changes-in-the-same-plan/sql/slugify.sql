create function slugify(name text) returns text language sql immutable as $$ select lower(name) $$;
create view user_slugs as select id, slugify(name) as slug from users;
