create schema reports;
create view reports.scores as select score from users;
create view reports.open_orders as select id from orders;
