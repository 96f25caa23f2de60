SELECT {a}, $, $x;
SELECT 1;
