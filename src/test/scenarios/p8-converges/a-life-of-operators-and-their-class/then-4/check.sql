select oprname, oprrest from pg_operator where oprname = '<~';
