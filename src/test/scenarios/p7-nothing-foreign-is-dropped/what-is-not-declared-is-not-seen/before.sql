create view hand_made as select 1 as one;
create function hand_made() returns integer language sql as 'select 1';
create type hand_made_mood as enum ('good', 'bad');
create extension citext;
