DO $$ BEGIN RAISE NOTICE 'before it fails'; END $$;
SELECT 1 / 0;
