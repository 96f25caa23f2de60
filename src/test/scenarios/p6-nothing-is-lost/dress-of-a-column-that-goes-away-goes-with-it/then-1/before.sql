grant select (name, score) on user_scores to s_gone_app;
comment on column user_scores.score is 'goes away';
comment on column user_scores.name is 'stays';
alter view user_scores alter column score set default 0;
