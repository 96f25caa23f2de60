create function as_row(id integer, score integer) returns score_row language sql immutable as 'select id, score';
create function keep() returns trigger language plpgsql as 'begin return new; end';
