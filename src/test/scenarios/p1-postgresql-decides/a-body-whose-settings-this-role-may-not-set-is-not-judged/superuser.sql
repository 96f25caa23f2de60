grant s_own_settings to :owner;
