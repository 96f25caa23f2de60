select * from list;
