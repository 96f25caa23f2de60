CREATE TABLE orders (id int, total numeric, paid boolean);
