create function describe(board best_users) returns text language sql as $$ select board.name || ' leads' $$;
