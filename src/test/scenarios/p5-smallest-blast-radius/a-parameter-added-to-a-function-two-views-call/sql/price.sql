create function price(amount numeric) returns numeric language sql immutable as 'select amount * 1.2';
