select * from orders;
select typbasetype::regtype from pg_type where typname = 'final_state';
