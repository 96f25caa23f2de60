do $$ begin
  if to_regclass('kept') is not null then
    alter view kept rename to secret;
  end if;
end $$;
