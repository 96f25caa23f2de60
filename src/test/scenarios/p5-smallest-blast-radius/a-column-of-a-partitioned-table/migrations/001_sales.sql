create table sales (id integer, day date, amount integer) partition by range (day);
create table sales_2026 partition of sales for values from ('2026-01-01') to ('2027-01-01');
