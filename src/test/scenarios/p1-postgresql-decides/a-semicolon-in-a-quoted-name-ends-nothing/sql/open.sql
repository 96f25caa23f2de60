create view "open;orders" as select id, "state;now" from "orders;all" where "state;now" = 'open';
comment on view "open;orders" is 'those that are open; not others';
