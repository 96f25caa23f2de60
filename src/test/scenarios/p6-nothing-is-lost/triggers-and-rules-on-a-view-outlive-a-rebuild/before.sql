create function note_user() returns trigger language plpgsql as 'begin return new; end';
