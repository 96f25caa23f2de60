CREATE TABLE IF NOT EXISTS orders (id int);
CREATE TABLE IF NOT EXISTS orders (id int);
DO $$
BEGIN
  RAISE NOTICE 'filling % orders', 2;
  RAISE WARNING 'this takes a while' USING DETAIL = 'It is a loop.', HINT = 'Have patience.';
END $$;
COPY orders FROM stdin;
1
2
\.
