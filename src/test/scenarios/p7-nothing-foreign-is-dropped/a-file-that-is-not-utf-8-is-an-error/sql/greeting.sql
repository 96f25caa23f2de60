create view greeting as select 'grüß dich' as words from users;
