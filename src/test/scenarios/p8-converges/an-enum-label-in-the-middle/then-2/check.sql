select enum_range(null::order_state);
