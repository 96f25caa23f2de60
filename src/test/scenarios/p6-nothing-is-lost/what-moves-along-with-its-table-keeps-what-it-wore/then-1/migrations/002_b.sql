alter table p rename column id to c; alter table p set schema o;
