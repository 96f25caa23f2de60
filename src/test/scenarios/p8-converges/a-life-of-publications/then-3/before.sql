alter publication users_only drop table users;
alter publication archive set (publish = 'delete');
