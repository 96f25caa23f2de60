alter materialized view board owner to s_stats_owner;
create statistics by_hand (dependencies, mcv) on name, score, (score % 10) from board;
alter statistics by_hand set statistics 123;
alter statistics by_hand owner to s_stats_owner;
comment on statistics by_hand is 'by hand';
comment on statistics board_kinds is 'by hand too';
