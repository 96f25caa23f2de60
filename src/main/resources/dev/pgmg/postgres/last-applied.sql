-- When what pgmg recorded was applied last.
SELECT object_name, last_applied
FROM ${schema}.pgmg_state
