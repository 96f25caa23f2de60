create function slugify(name text, filler text) returns text language sql immutable as $$ select replace(lower(name), ' ', filler) $$;
create view user_slugs as select id, slugify(name, '_') as slug from users;
