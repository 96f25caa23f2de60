create function strpos(haystack integer, needle integer) returns integer language sql as 'select strpos(haystack::text, needle::text)';
