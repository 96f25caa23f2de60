select count(*) from pg_amop join pg_opfamily f on f.oid = amopfamily where opfname = 'numbers';
