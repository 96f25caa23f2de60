create table users (id integer primary key, name text not null default 'x');
create table logs (id integer primary key, name text not null);
alter table users enable row level security;
create function stamp() returns trigger language plpgsql as 'begin return new; end';
