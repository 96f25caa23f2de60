create view even_numbers as select n from sorted_numbers where is_even(n);
