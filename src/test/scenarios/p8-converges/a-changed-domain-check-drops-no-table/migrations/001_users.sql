create table users (id integer primary key, email email_address not null);
