create table witness (relations text, functions text, dependencies bigint);
