create function is_big(amount numeric) returns boolean language sql as 'select $1 > 1000';
create function size_of(amount numeric) returns text language sql as $$ select case when is_big($1) then 'big' else 'small' end $$;
create function parts_of(amount numeric) returns money_parts language sql as 'select trunc($1), $1 - trunc($1)';
