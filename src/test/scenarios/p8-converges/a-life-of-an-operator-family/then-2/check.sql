select amprocnum, amproc::regprocedure from pg_amproc join pg_opfamily f on f.oid = amprocfamily where opfname = 'numbers' order by 2;
select count(*) from pg_amop join pg_opfamily f on f.oid = amopfamily where opfname = 'numbers';
