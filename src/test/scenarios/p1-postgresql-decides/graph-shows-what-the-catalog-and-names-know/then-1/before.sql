create view by_hand as select name from user_scores;
