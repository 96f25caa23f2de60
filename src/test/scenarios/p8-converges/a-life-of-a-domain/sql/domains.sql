create domain mail as text check (value like '%@%');
create domain age as integer constraint grown check (value > 0);
comment on domain mail is 'an address';
grant usage on domain mail to s_domain_app;
create view mails as select mail from users;
