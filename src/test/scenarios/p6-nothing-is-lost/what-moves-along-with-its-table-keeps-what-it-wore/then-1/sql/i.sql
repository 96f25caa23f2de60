create index m on o.p (s, c);
