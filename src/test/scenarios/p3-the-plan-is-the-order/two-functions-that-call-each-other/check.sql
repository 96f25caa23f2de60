select n, ping(n) from even_numbers;
