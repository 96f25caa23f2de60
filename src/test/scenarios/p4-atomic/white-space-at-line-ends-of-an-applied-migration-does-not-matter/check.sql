select name, file_hash = encode(sha256('create table users (
  id integer primary key, -- a number
  name text not null
);
'), 'hex') as is_the_files from pgmg_migrations where name = '001_users';
