create view user_scores as select id, score from users;
create function keep_user() returns trigger language plpgsql as 'begin return old; end';
create trigger keep_user instead of delete on user_scores for each row execute function keep_user();
