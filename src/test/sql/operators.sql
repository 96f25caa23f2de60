SELECT a<-1, a @-1, a*-b, a||-b, 2!=-1, -+1, @-5, a=>b, a<=>b, ~~*, !~~*, |/25, a?|b, a#>>'{}', a@>b, a->>'b';
SELECT a OPERATOR(pg_catalog.+) b, a <<| b, a&&&b, a ##- b, %%, ^@;
