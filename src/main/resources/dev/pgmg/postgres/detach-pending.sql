-- Whether a partition is on its way out of its table; no row where it is no partition of it.
SELECT inhdetachpending FROM pg_inherits WHERE inhparent = to_regclass(?) AND inhrelid = to_regclass(?)
