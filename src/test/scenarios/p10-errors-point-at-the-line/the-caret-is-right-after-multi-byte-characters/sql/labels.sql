create view ältere as select id from users;
create view labels as
  select 'häßlich 😀 日本語 🇩🇪' as "größe", /* 👩‍🚀 */ scor from users;
