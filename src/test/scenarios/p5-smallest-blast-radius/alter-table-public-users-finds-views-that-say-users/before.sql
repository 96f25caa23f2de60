create schema archive;
create table archive.users (id integer primary key, score integer not null);
create view archive.old_scores as select id, score from archive.users;
create table witness (name text, oid oid);
