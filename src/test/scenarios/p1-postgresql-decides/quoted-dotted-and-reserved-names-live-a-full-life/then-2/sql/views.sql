create view mixedcase as select id from "order";
create function "Total"("user" bigint) returns bigint language sql as 'select sum("Total") from "order"';
