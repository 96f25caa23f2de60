-- passed on by hand
alter view scores owner to s_chain_owner;
set role s_chain_owner;
grant select on scores to s_chain_first with grant option;
set role s_chain_first;
grant select on scores to s_chain_second;
reset role;
