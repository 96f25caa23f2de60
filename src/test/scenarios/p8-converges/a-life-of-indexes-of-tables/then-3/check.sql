select indexrelid::regclass, indisclustered, indisreplident, obj_description(indexrelid, 'pg_class'), (select max(attstattarget) from pg_attribute where attrelid = indexrelid and attstattarget > 0) as target
from pg_index where indrelid = 'users'::regclass order by indexrelid::regclass::text;
