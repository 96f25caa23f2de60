create function with_tax(amount numeric) returns numeric language sql as 'select amount * 1.19';
