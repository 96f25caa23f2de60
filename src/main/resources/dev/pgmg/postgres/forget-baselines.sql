-- What is known of how things looked does not count any more.
UPDATE ${schema}.pgmg_state SET seen_in = '' WHERE object_name = ANY (?::text[])
