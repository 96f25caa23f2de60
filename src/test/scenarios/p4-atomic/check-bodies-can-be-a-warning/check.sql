select user_total(), to_regprocedure('stale()') is not null as stale_there;
