select relname from pg_class where relname in ('kept', 'by_hand') order by 1;
drop view by_hand;
