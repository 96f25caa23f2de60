insert into orders values (1, 'lost'); alter table orders alter status set default 'new';
