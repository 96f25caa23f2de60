create view by_hand as select 1 as one;
