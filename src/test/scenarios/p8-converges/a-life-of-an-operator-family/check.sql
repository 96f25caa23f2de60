select amopstrategy, amoplefttype::regtype, amoprighttype::regtype, amopopr::regoperator
from pg_amop join pg_opfamily f on f.oid = amopfamily where opfname = 'numbers' order by 2, 3, 1;
