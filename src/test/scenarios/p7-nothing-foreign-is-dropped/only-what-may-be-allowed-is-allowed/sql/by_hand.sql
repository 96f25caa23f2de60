create view by_hand as select 2 as one;
