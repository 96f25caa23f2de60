create operator family numbers using btree;
create operator class small_numbers for type smallint using btree family numbers as
  operator 1 <, operator 2 <=, operator 3 =, operator 4 >=, operator 5 >, function 1 btint2cmp(smallint, smallint);
create operator class whole_numbers for type integer using btree family numbers as
  operator 1 <, operator 2 <=, operator 3 =, operator 4 >=, operator 5 >, function 1 btint4cmp(integer, integer);
alter operator family numbers using btree add
  operator 3 = (integer, smallint), function 1 (integer, smallint) btint42cmp(integer, smallint);
comment on operator family numbers using btree is 'all that count';
