create schema stats;
create function next_code() returns text language sql as $$ select 'c' || random() $$;
create function is_name(name text) returns boolean language sql immutable as $$ select name <> '' $$;
create function loud(text) returns text language sql immutable as $$ select upper($1) $$;
create function note() returns trigger language plpgsql as $$ begin return new; end $$;
create view stats.amounts as select u.id, u.name, sum(o.amount) as amount from users u join orders o on o.user_id = u.id group by u.id;
create view old_measures as select value from measures_old;
create publication everything for table orders, measures;
