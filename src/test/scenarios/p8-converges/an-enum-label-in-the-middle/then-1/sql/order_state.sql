create type order_state as enum ('new', 'open', 'paid', 'packed', 'sent', 'it''s over', 'Archived');
