create table gone (id integer); create table shop (id bigint primary key, k bigint, a bigint);
