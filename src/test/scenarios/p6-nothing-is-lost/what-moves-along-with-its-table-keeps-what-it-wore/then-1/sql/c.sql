comment on index o.m is 'x';
