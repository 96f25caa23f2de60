SELECT a$b$c, _$1, foo$$ FROM bar$; SELECT 1;
