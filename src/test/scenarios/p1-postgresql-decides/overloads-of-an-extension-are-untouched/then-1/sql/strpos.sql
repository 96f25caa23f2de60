create function strpos(haystack bigint, needle bigint) returns integer language sql as 'select strpos(haystack::text, needle::text)';
