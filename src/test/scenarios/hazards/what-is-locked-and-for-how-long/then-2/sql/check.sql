create function check_users() returns trigger language plpgsql as 'begin return new; end';
create trigger check_score before insert on users for each row execute function check_users();
create trigger check_small before insert on small for each row execute function check_users();
