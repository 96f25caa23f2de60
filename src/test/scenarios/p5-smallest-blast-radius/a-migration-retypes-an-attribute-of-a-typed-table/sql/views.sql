create view names as select name from people;
create view ids as select id from people;
