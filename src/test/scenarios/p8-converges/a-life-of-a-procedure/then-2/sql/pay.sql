create or replace procedure pay(order_id integer, inout done boolean default false) language plpgsql security definer as $$
begin
  update orders set paid = true where id = order_id and not paid;
  done := found;
end $$;
comment on procedure pay(integer, boolean) is 'once';
revoke execute on procedure pay(integer, boolean) from public;
grant execute on procedure pay(integer, boolean) to s_procedure_app;
