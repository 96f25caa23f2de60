alter view user_names owner to s_owner_hand;
alter materialized view best_scores owner to s_owner_hand;
alter function one_score(text) owner to s_owner_hand;
set role s_owner_hand;
grant select on user_names to s_owner_app;
reset role;
