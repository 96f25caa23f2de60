create function surface(side numeric) returns numeric language sql as 'select side * side';
create function surface(width numeric, height numeric) returns numeric language sql as 'select height * width';
create function surface(width integer, height integer) returns integer language sql as 'select width * height';
