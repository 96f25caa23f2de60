create function is_big(price numeric) returns boolean language sql as 'select $1 > 1000';
create function size_of(price numeric) returns text language sql as $$ select case when is_big($1) then 'big' else 'small' end $$;
create function parts_of(price numeric) returns money_parts language sql as 'select trunc($1), $1 - trunc($1)';
