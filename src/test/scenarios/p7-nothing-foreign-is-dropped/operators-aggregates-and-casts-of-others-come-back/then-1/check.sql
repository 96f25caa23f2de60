select * from pairs;
