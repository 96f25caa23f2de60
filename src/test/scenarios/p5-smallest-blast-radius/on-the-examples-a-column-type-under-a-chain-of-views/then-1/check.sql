select indexrelid::regclass from pg_index where indrelid = 'reporting.daily_sales'::regclass order by 1::text;
