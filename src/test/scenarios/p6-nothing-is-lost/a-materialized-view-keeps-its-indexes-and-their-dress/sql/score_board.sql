create materialized view score_board as select id, name, score from users;
create unique index score_board_id on score_board (id);
comment on index score_board_id is 'from the file';
