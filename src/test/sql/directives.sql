-- 001, first part
-- pgmg:section name="one" lock_timeout="2s"
ALTER TABLE a ADD b int;

-- pgmt:section name="two" mode="non-transactional"
-- pgmt:  retry_attempts="3"
CREATE INDEX CONCURRENTLY i ON a (b); -- trailing
