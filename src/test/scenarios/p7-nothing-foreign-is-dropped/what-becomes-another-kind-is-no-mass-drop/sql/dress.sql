comment on aggregate one(integer) is 'counts';
comment on view four is 'all';
