select n(), first_id();
