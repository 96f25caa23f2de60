SELECT 1 +-- one; more
 2, 3*/* four; */5, 6 @--;
 7, 8 @-/* */9, a</**/b;
