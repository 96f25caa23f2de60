select mood, count(*) from users group by 1 order by 1;
