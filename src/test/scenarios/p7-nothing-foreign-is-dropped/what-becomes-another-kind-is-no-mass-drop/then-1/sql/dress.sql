comment on function one(integer) is 'does not count';
comment on materialized view four is 'all';
