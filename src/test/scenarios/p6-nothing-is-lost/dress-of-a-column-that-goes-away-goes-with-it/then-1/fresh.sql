-- Made by hand in then-1/before.sql: what belongs to the column that stays.
grant select (name) on user_scores to s_gone_app;
comment on column user_scores.name is 'stays';
