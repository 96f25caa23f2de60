create table "orders;all" (id integer primary key, "state;now" text not null);
