alter table "Order ""x"".y" alter column "select" type bigint;
