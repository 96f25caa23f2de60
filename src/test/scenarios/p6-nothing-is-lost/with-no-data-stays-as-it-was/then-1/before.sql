refresh materialized view filled_later;
refresh materialized view emptied_later with no data;
