create view sorted as select id, name from names order by name collate plain, id;
