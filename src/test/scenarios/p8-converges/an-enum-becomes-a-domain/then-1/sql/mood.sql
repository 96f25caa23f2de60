create domain mood as text check (value in ('good', 'bad', 'so-so'));
create function is_good(m mood) returns boolean language sql immutable as $$ select m = 'good' $$;
create view good_users as select id from users where is_good(mood::mood);
