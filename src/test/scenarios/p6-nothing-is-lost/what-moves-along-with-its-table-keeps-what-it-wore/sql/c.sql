comment on index m is 'x';
