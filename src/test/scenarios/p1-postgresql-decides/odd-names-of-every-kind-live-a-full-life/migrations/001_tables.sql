create table "Order ""x"".y" (id integer primary key, "select" integer not null, "Größe 📏" text);
insert into "Order ""x"".y" values (1, 5, 'L');
