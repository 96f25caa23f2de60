create table notes (id integer primary key, author text not null, body text not null, secret boolean not null default false);
