-- Made by hand in then-1/before.sql: must survive the rebuild.
create trigger note_user instead of insert on user_scores for each row execute function note_user('a', 'it''s');
comment on trigger note_user on user_scores is 'by hand';
create rule no_update as on update to user_scores do instead nothing;
comment on rule no_update on user_scores is 'by hand';
