create function is_name(n users.name%type) returns boolean language sql as 'select n <> $$x$$';
create function everybody() returns setof users language sql as 'select * from users';
create function rows(u users) returns integer language sql as 'select (u).id';
create function many(u users[]) returns integer language sql as 'select cardinality(u)';
create function seen(l lengths) returns integer language sql as 'select (l).length';
create function seen_many(l lengths[]) returns setof lengths language sql as 'select * from unnest(l)';
create function first_one() returns text language plpgsql as $$ declare u users%rowtype; l lengths%rowtype; n users.name%type; begin select * into u from users order by id; return u.name; end $$;
