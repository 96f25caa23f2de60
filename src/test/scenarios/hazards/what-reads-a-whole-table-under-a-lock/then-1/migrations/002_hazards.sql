alter table big alter column a set not null;
alter table big
  add check (b > 0),
  add constraint to_small foreign key (b) references small;
alter table big add column e integer check (e > 0);
alter table big add column f integer default 1 references small;
alter table parent attach partition january for values from (0) to (10000);
alter domain amount add check (value > 0);
