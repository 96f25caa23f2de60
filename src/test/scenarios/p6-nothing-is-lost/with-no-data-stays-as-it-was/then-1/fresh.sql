-- Done by hand in then-1/before.sql: must survive the rebuild.
refresh materialized view filled_later;
refresh materialized view emptied_later with no data;
