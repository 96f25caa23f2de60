create type score_row as (id integer, score integer);
