drop cast (amount as text);
create cast (amount as text) with function to_text(amount) as assignment;
