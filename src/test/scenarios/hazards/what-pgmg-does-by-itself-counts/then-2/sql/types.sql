create type order_status as enum ('open', 'closed');
-- pgmg:allow name="full-scan" reason="one row"
create domain amount as integer check (value > 0);
