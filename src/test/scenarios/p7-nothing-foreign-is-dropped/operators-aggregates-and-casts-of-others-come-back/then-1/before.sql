create aggregate longest(text) (sfunc = longer, stype = text, initcond = '', parallel = safe);
comment on aggregate longest(text) is 'by hand';
revoke execute on function longest(text) from public;
grant execute on function longest(text) to s_built_app;
create operator =~= (leftarg = text, rightarg = text, function = same, commutator = =~=, restrict = eqsel);
comment on operator =~= (text, text) is 'nearly';
create cast (label as text) with function label_text(label) as assignment;
comment on cast (label as text) is 'its word';
create view pairs as select a.id as a, b.id as b, (select longest(word) from words) as longest, row(a.word)::label::text as label
from words a join words b on a.word =~= b.word;
grant select on pairs to s_built_app;
