select amopstrategy, amoplefttype::regtype, amoprighttype::regtype, amopopr::regoperator
from pg_amop join pg_opfamily f on f.oid = amopfamily where opfname = 'numbers' and amoplefttype <> amoprighttype order by 2, 3, 1;
select amprocnum, amproc::regprocedure from pg_amproc join pg_opfamily f on f.oid = amprocfamily where opfname = 'numbers' order by 2;
