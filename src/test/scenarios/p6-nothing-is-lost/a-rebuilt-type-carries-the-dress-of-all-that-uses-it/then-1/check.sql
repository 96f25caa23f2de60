select parts, twice from order_parts;
select units from best;
