create table "order" (id integer primary key, "Total" integer not null);
