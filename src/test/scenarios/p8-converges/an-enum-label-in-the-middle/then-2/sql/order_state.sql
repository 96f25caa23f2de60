create type order_state as enum ('new', 'open', 'paid', 'Packed', 'packed', 'sent', 'it''s over', 'Archived');
