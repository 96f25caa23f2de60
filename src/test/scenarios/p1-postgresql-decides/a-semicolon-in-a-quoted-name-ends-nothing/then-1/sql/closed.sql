create view "closed;""orders""" as select id from "orders;all" where "state;now" <> 'open';
