alter table orders rename column state to note;
alter table route drop column due;
