PREPARE p AS SELECT $1::int, $2 :: text[], $10||$1, f(a := 1, b => 2), x[1:2], y[:], z[lo : hi];
EXECUTE p(1, 'a');
