insert into witness values ('order_totals', 'order_totals'::regclass), ('sums', 'sums'::regclass), ('with_tax', 'with_tax(numeric)'::regprocedure);
