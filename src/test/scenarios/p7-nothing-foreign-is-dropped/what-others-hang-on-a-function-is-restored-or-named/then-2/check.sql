select proargnames from pg_proc where proname = 'tidy';
select conname from pg_constraint where conname = 'is_tidy';
