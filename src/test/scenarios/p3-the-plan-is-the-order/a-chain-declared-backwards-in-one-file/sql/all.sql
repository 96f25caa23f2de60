create index score_board_place on score_board (place);
comment on materialized view score_board is 'the best first';
create materialized view score_board as select id, place from ranked_users where place <= 10;
create view ranked_users as select id, place_of(id) as place from scored_users;
create function place_of(user_id integer) returns bigint language sql stable as $$
  select place from (select id, rank() over (order by score desc) as place from public.scored_users) ranks where id = user_id
$$;
create view scored_users as select id, score from users where score > 0;
