select oprname, oprcom::regoperator, oprnegate::regoperator, obj_description(oid, 'pg_operator') from pg_operator where oprname in ('=~', '!=~') order by 1;
select id from sundays order by id;
