create table users (id integer primary key, changed_at timestamptz);
