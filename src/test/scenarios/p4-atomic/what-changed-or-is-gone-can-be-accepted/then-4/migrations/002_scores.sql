create table scores (id bigint);
