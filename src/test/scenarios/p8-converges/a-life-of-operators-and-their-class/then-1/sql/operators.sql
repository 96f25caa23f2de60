create operator class mod7_order for type mod7 using btree as
  operator 1 <~, operator 2 <=~, operator 3 =~, operator 4 >=~, operator 5 >~, function 1 mod7_compare(mod7, mod7);
create operator <~ (function = mod7_lt, leftarg = mod7, rightarg = mod7, commutator = >~, negator = >=~, restrict = scalarltsel);
create operator <=~ (function = mod7_le, leftarg = mod7, rightarg = mod7, commutator = >=~, negator = >~);
create operator =~ (function = mod7_eq, leftarg = mod7, rightarg = mod7, commutator = =~, negator = !=~, restrict = eqsel, join = eqjoinsel);
create operator !=~ (function = mod7_ne, leftarg = mod7, rightarg = mod7, commutator = !=~, negator = =~);
create operator >=~ (function = mod7_ge, leftarg = mod7, rightarg = mod7, commutator = <=~, negator = <~);
create operator >~ (function = mod7_gt, leftarg = mod7, rightarg = mod7, commutator = <~, negator = <=~);
create operator -~ (function = mod7_negated, rightarg = mod7);
comment on operator =~ (mod7, mod7) is 'the same weekday';
comment on operator -~ (none, mod7) is 'backwards';
comment on operator class mod7_order using btree is 'by weekday';
