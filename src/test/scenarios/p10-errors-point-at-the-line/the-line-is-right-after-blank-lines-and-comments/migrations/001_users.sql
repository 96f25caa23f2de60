

-- the users

create table users (id integer primary key, name text not null);

/* and
   the first */
insert into users (id, nmae)
values (1, 'ann');
