grant s_chain_owner to :owner;
grant s_chain_first to :owner;
