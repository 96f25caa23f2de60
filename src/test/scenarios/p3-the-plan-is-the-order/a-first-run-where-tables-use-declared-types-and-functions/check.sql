select id, state, email, (ship).city, number from orders;
