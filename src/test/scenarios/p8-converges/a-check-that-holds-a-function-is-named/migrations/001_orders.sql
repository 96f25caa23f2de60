create table orders (id integer primary key, number text not null constraint number_ok check (is_number(number)));
