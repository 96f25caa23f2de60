drop function ping(integer);
