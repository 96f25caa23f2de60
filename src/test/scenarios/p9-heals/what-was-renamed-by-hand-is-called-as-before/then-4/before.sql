alter view kept rename to by_hand;
create view kept as select 2 as id;
