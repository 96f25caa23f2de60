-- pgmg:section name="tables"
CREATE TABLE codes (code int DEFAULT next_code(), waiting bigint DEFAULT waits());

-- pgmg:section name="index" mode="non-transactional"
CREATE INDEX CONCURRENTLY codes_by_code ON codes (code);

-- pgmg:section name="later"
CREATE TABLE later (id int);
