create rule no_deletes as on delete to users where old.gone do instead nothing;
