alter materialized view "mat "" view" alter column "from" set statistics 50;
grant select ("from") on "mat "" view" to "s odd role";
comment on index "In dex" is 'by "hand"';
