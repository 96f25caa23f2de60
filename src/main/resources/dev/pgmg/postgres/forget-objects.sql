-- Forgets what is not managed any more.
DELETE FROM ${schema}.pgmg_state WHERE object_name = ANY (?::text[])
