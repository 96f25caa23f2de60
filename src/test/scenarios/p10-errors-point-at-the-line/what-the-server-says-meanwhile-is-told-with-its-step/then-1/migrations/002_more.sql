DO $$ BEGIN RAISE NOTICE 'nearly there'; END $$;
-- pgmg:section name="index" mode="non-transactional"
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_id ON orders (id);
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_id ON orders (id);
