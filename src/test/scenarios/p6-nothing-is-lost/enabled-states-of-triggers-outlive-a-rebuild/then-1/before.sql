alter table users disable trigger off_by_hand;
alter table users enable always trigger always_by_hand;
alter table users disable trigger changed_too;
comment on trigger off_by_hand on users is 'by hand';
