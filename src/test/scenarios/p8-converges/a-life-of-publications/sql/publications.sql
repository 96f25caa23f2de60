create publication users_only for table users;
create publication archive for table users, orders with (publish = 'insert, update');
comment on publication archive is 'for the archive';
