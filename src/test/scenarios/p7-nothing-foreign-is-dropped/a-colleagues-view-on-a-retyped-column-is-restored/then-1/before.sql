create view analysis as select avg(score) as average from users;
alter view analysis owner to s_analyst;
alter view analysis set (security_barrier = true);
create view deeper_analysis as select average * 2 as twice from analysis;
