create function price(amount numeric, rate numeric default 0.5) returns numeric language sql immutable as 'select amount * (1 + rate)';
