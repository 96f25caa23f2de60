create type order_state as enum ('open', 'sent', 'it''s over');
