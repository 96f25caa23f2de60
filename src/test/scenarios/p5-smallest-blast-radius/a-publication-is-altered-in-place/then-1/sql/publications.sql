create publication users_only for table users, orders;
create publication archive for table users, orders with (publish = 'insert, update, delete', publish_via_partition_root = true);
comment on publication archive is 'for the archive';
