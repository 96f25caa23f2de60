drop statistics lower_places;
drop statistics places;
create statistics places (mcv) on city, zip from orders;
