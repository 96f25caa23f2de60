create schema if not exists api;
comment on schema api is 'what programs see';
create extension if not exists citext with schema public;
