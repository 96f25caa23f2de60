create view scores as select id, score from users;
alter view scores owner to s_today_owner;
create view app.all_scores as select score from scores;
create materialized view app.best as select max(score) as score from users;
create function app.one(s scores) returns integer language sql as 'select 1';
create type app.pair as (a integer, b integer);
create function app.pairs(s scores) returns app.pair language sql as 'select null::app.pair';
