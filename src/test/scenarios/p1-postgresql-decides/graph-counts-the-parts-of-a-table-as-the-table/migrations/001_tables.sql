create table users (id serial primary key, code text not null default next_code(), name text not null check (is_name(name)));
create index users_upper on users (loud(name));
create table orders (id bigint generated always as identity primary key, user_id integer not null references users, amount integer not null);
create table measures (at date not null, value integer) partition by range (at);
create table measures_old partition of measures for values from (minvalue) to ('2020-01-01');
create trigger noted before insert on users for each row execute function note();
