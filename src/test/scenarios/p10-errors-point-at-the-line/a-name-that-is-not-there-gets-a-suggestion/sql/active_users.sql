create view active_users as select id, name from users;
create type mood as enum ('good', 'bad');
