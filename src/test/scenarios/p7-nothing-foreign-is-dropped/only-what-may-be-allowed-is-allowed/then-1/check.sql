select one from by_hand;
