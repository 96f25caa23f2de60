create view reader as select id from own;
