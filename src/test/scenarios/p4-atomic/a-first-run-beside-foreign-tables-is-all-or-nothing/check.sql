select to_regclass('users') is null as no_users, to_regclass('pgmg_state') is null as no_state, (select count(*) from customers) as customers;
