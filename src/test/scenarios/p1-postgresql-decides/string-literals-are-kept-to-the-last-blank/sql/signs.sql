create view signs as select '  two before, two after  ' as blanks, 'a	tab' as tab, 'two
  lines' as lines, 'Active' as word from notes;

create function indented() returns text language plpgsql as $$
    begin
	return 'a   b';   
    end
$$;
