create materialized view score_board as select id, score from top_users;
create unique index score_board_id on score_board (id);
comment on index score_board_id is 'one row a user';
