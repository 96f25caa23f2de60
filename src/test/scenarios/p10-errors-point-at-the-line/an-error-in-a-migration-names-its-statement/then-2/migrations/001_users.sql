create table users (id integer primary key, name text not null);
do $$
begin
  perform 1;
  raise exception using message = 'not today', detail = 'it rains', hint = 'try tomorrow', errcode = 'P0042';
end
$$;
