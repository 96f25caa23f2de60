select * from score_board order by place;
