insert into orders (id, email, ship) values (1, 'ann@example.org', row('High Street 1', 'York'));
select close_order(1);
