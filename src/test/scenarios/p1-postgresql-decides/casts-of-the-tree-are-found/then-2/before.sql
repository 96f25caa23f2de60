insert into witness select 'plain'::regclass;
