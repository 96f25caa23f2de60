create procedure pay(which integer, inout done boolean default null) language plpgsql as $$
begin
  update orders set paid = true where id = which;
  done := found;
end $$;
comment on procedure pay(integer, boolean) is 'once';
revoke execute on procedure pay(integer, boolean) from public;
grant execute on procedure pay(integer, boolean) to s_procedure_app;
