SELECT (TABLE most), pg_typeof(net) FROM prices
