create table users (id integer primary key, name text not null);
create view migrated as select name from users;
create rule keep as on delete to users do instead nothing;
