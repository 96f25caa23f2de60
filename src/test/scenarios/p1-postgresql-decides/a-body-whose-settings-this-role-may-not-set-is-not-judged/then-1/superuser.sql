revoke s_own_settings from :owner;
