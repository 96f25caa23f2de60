alter table big drop constraint big_a, add primary key using index big_id;
