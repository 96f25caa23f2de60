create view "Mixed Case" as select id from "order";
create view "dotted.name" as select id from "order";
create view "select" as select id from "order";
create view mixedcase as select id from "order";
create function "Total"("user" integer) returns bigint language sql as 'select sum("Total") from "order"';
