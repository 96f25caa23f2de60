create unique index scores_player on scores (player);
create materialized view best as select player, max(score) as score from scores group by player;
create unique index best_player on best (player);
