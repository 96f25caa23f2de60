select number from orders;
