create function line_count(lines order_line[]) returns integer language sql as 'select cardinality(lines)';
