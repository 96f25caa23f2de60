-- only comments changed; 'here
create view note_marks as
select '-- not a comment; */' as dashes,
       '/* nor this' as opening,
       E'it\'s; still -- one literal' as escaped,
       U&'d\0061t\+000061; --' as unicode,
       $$; -- dollars $1 'quoted'$$ as dollars,
       $a1$ $$;$$ $a1$ as tagged /* changed /* here; */ and ' here; */
from notes where id = 1;
