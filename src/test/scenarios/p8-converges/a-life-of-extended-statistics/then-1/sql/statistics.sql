create statistics places (dependencies, ndistinct) on city, zip, paid from orders;
create statistics lower_places on (city_of(city)), zip from orders;
create function city_of(city text) returns text language sql immutable as 'select lower(city)';
comment on statistics places is 'they go together';
alter statistics lower_places set statistics 300;
