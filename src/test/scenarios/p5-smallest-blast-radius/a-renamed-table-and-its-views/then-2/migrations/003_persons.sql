alter table people rename to persons;
