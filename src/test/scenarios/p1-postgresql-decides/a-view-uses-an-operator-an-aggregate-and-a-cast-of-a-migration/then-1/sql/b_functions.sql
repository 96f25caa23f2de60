create function same_area(a order_size, b order_size) returns boolean language sql immutable as 'select area_of(a) - area_of(b) = 0';
create function wider(width integer, size order_size) returns integer language sql immutable as 'select greatest(width, size.width, 0)';
create function area_of(size order_size) returns integer language sql immutable as 'select size.height * size.width';
