create view cat_names as select name from cats;
