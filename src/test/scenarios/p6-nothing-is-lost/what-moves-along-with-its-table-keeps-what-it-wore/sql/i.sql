create index m on p (s, id);
