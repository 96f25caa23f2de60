select relations = (select md5(string_agg(oid || ' ' || xmin, ',' order by oid)) from pg_class) as same_relations,
       functions = (select md5(string_agg(oid || ' ' || xmin, ',' order by oid)) from pg_proc) as same_functions,
       dependencies = (select count(*) from pg_depend) as same_dependencies
from witness;
