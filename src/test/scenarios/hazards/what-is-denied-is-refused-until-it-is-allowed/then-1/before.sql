analyze users;
