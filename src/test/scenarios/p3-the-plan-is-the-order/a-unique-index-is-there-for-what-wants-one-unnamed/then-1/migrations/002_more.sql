alter table scores alter column score type bigint;
insert into scores values ('ada', 7) on conflict (player) do update set score = excluded.score;
refresh materialized view concurrently best;
