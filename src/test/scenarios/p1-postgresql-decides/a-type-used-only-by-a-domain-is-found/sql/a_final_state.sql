create domain final_state as order_state check (value <> 'open');
