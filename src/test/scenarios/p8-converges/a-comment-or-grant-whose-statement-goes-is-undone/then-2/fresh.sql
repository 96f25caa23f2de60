-- As in then-1.
comment on column users.id is 'by hand';
