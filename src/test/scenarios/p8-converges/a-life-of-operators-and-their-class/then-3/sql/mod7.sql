create function mod7_lt(a mod7, b mod7) returns boolean language sql immutable as 'select a.n % 7 < b.n % 7';
create function mod7_le(a mod7, b mod7) returns boolean language sql immutable as 'select a.n % 7 <= b.n % 7';
create function mod7_eq(x mod7, y mod7) returns boolean language sql immutable as 'select x.n % 7 = y.n % 7';
create function mod7_ne(a mod7, b mod7) returns boolean language sql immutable as 'select a.n % 7 <> b.n % 7';
create function mod7_ge(a mod7, b mod7) returns boolean language sql immutable as 'select a.n % 7 >= b.n % 7';
create function mod7_gt(a mod7, b mod7) returns boolean language sql immutable as 'select a.n % 7 > b.n % 7';
create function mod7_compare(a mod7, b mod7) returns integer language sql immutable as 'select a.n % 7 - b.n % 7';
create function mod7_negated(a mod7) returns mod7 language sql immutable as 'select row(-a.n)::mod7';
