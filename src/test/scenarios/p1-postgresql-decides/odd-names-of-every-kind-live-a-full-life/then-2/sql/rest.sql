create schema "My.Schema";
create view rest as select 1 as one;
