SELECT E'a\'' -- and on
  'b\';c', 'd'
  'e\';
SELECT 'a' /* not
  on */ , B'01'
  '10';
