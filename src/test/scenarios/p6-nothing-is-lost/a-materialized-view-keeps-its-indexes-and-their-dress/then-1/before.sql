create index score_board_name on score_board (lower(name) text_pattern_ops desc) include (id) with (fillfactor = 70) where score > 0;
comment on index score_board_name is 'by hand';
alter index score_board_name alter column 1 set statistics 300;
alter materialized view score_board cluster on score_board_id;
alter materialized view score_board alter column score set statistics 500;
alter materialized view score_board alter column name set storage external;
alter materialized view score_board set (fillfactor = 80, autovacuum_enabled = false);
create statistics score_board_stats on id, score from score_board;
