alter table t rename column b to c; insert into t (a) values (4);
