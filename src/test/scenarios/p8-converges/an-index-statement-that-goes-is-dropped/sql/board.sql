create materialized view board as select id, name, score from users;
create unique index board_id on board (id);
create index board_name on board (name);
create index board_score_idx on board (score);
