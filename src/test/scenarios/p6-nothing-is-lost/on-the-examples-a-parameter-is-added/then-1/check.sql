select c.relname, g.privilege_type, g.grantee::regrole from pg_class c, aclexplode(c.relacl) g where c.relname in ('price_list', 'customer_value', 'customer_orders') and g.privilege_type = 'SELECT' order by 1, 2, 3::text;
select relname, reloptions from pg_class where relname = 'price_list';
