alter table big alter column checked type varchar(20);
create index big_number on big (number);
cluster big using big_number;
