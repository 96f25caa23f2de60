create table shifts (id integer primary key, at timerange not null);
