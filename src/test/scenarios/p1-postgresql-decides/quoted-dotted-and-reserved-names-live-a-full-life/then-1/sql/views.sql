create view "Mixed Case" as select id, "Total" from "order";
create view "dotted.name" as select id, "Total" from "order";
create view "select" as select id, "Total" from "order";
create view mixedcase as select id from "order";
create function "Total"("user" integer) returns bigint language sql as 'select sum("Total") + 1 from "order"';
