create table users (id integer primary key, name text not null);
create table renames (user_id integer not null, said text not null);
create rule note_rename as on update to users
  do also (insert into renames values (new.id, old.name || '; ' || new.name); insert into renames values (new.id, 'done'));
insert into users values (1, 'ann');
update users set name = 'anna';
