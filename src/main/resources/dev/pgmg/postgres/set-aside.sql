-- Sets what pgmg works with to what it was as the session began, for the rest of the transaction, and answers what it was
-- instead, where it was something else. Without a value of pgmg's own it is what RESET would return to.
SELECT s.name || '=' || s.setting || left(set_config(s.name, coalesce(nullif(own.value, ''), s.reset_val), true), 0)
FROM pg_settings s
JOIN (VALUES ('search_path', ''), ${own}) AS own (name, value) ON own.name = s.name
WHERE s.setting IS DISTINCT FROM coalesce(nullif(own.value, ''), s.reset_val)
