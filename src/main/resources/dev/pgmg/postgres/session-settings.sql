-- Sets what is not as pgmg wants it and says what that was. Only in the server process that the connection began with: behind
-- a pooler it may serve others next. What a version or a role does not know is left.
SELECT pg_backend_pid(), wanted.name,
       CASE WHEN pg_backend_pid() = ? AND current_setting(wanted.name, true) <> wanted.value
            THEN set_config(wanted.name, wanted.value, false) END
FROM unnest(?::text[], ?::text[]) AS wanted (name, value)
