-- Whether an index is valid; no row where there is none of that name.
SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass(?)
