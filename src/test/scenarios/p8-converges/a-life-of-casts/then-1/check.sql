select sqrt(price) from prices;
select castcontext, obj_description(oid, 'pg_cast') from pg_cast where castsource = 'amount'::regtype order by casttarget::regtype::text;
