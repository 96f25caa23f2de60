create domain mail as text not null check (value like '%@%');
create domain age as integer constraint human check (value between 1 and 150);
comment on domain mail is 'an address';
comment on constraint human on domain age is 'still';
grant usage on domain mail to s_domain_app;
create view mails as select mail from users;
