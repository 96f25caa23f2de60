refresh materialized view empty_board;
refresh materialized view full_board with no data;
