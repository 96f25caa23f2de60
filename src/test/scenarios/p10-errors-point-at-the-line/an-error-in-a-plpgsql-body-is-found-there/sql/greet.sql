-- says hello
create function greet(who text)
returns text
language plpgsql
as $$
declare
  words text := 'hello';
begin
  words := words || ' ' || who;

  retrun words;
end
$$;
