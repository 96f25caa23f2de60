create publication users_only for table users;
create publication archive for table users with (publish = 'insert, update, delete', publish_via_partition_root = true);
comment on publication archive is 'for the archive';
