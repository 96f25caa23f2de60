create table ddl_log (at integer generated always as identity, tag text not null);
