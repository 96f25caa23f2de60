create function greet(who text) returns text language plpgsql as '
begin
  if who = ''it''''s'' then
    word := who;
  end if;
  return who;
end
';
