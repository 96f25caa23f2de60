create domain mail as text default 'nobody@x.org' not null check (value like '%@%') check (length(value) < 100);
create domain age as integer constraint grown check (value > 0) constraint human check (value < 150);
comment on domain mail is 'an address';
comment on constraint human on domain age is 'so far';
grant usage on domain mail to s_domain_app;
create view mails as select mail from users;
