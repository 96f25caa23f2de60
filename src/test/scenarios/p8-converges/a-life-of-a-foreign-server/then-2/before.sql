alter server other options (add host 'z');
alter user mapping for s_foreign_app server far options (set login 'root');
