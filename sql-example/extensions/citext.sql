-- Text that compares without regard to case: email_address is made of it.
CREATE EXTENSION citext;
