grant s_analyst to :owner;
