create function code_compare(a text, b text) returns integer language sql immutable as 'select btstrcmp(lower(a), lower(b))';
create function btstrcmp(a text, b text) returns integer language sql immutable as 'select case when a < b then -1 when a > b then 1 else 0 end';
