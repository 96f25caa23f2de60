Create Type MOOD As Enum('good','bad');

create function
  greet(who TEXT)
  returns text
  language SQL
  as $$ select 'Hello ' || who $$
;
