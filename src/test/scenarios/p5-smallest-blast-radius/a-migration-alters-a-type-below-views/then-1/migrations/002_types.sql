alter type mood add value 'happy';
alter type mood rename value 'sad' to 'blue';
alter domain email drop constraint email_check;
alter domain email add constraint has_at check (value like '%_@_%');
alter type address rename attribute street to street_name;
