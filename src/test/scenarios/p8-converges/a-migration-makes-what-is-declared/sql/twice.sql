create function twice(x integer) returns integer language sql as 'select x * 2';
