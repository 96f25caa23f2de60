create table codes (id integer primary key, code text not null);
