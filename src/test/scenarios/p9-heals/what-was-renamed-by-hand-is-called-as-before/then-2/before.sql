alter view names rename to by_hand;
grant select (name) on by_hand to public;
alter index counts_n rename to by_hand_n;
alter view leaving rename to left_by_hand;
alter view known rename to known_by_hand;
