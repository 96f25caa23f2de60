alter domain mail drop constraint mail_check;
alter domain mail set default 'nobody';
alter type place add attribute city text;
alter server far options (set host 'b', add port '1');
alter operator ==~ (text, text) set (restrict = none);
alter policy own on users using (true);
