create table reporting.months (month date primary key);
