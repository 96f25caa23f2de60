alter table users add column city integer references cities;
