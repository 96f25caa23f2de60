-- Made by hand in then-1/before.sql, not by a statement that went away: stays.
comment on column users.id is 'by hand';
