create statistics lower_places on (city_of(city)), zip from orders;
create function city_of(name text) returns text language sql immutable as 'select lower(name)';
