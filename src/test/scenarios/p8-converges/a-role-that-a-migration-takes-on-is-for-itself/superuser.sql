GRANT s_loader TO :owner;
