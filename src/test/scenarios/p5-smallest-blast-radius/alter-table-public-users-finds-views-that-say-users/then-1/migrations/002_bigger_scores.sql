ALTER TABLE IF EXISTS ONLY "public"."users" ALTER score SET DATA TYPE bigint USING score::bigint;
