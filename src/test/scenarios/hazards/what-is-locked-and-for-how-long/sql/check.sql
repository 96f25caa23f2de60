create function check_score() returns trigger language plpgsql as 'begin return new; end';
