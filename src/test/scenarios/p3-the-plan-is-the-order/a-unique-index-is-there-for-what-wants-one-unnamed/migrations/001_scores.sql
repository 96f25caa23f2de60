create table scores (player text not null, score integer);
insert into scores values ('ada', 1), ('bob', 2) on conflict (player) do nothing;
