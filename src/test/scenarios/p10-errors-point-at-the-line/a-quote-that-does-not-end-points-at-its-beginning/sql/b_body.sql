create function greet() returns text language sql as $greet$
  select 'hello'
$Greet$;
