create view emails as select email, score from users;
