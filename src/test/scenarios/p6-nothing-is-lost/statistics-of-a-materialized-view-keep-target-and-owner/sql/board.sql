create materialized view board as select id, name, score from users;
create statistics board_kinds (ndistinct) on id, score from board;
alter statistics board_kinds set statistics 77;
