create type money_parts as (units numeric, rest numeric);
