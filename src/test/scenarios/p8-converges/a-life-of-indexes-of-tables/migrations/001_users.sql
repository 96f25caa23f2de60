create table users (id integer primary key, mail text not null, town text, gone boolean not null default false);
insert into users select i, 'u' || i || '@x.org', 't' || i % 5 from generate_series(1, 50) i;
