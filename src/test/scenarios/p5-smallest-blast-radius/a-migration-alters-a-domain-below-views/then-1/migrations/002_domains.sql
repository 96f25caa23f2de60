create schema kinds;
alter domain email set schema kinds;
alter domain kinds.email rename to mail_address;
