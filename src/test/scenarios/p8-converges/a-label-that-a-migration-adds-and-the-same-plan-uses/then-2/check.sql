select mood from users;
