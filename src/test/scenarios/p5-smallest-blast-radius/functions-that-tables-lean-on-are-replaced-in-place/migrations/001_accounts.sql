create table accounts (
    id     integer primary key,
    code   text not null default new_code() check (valid_code(code)),
    plain  text generated always as (plain_code(code)) stored,
    owner  text not null default current_user
);
create index accounts_plain on accounts (plain_code(code));
alter table accounts enable row level security;
create policy own_accounts on accounts using (is_mine(owner));
create trigger note_account after insert on accounts for each row execute function note_account();
create aggregate code_list(text) (sfunc = add_code, stype = text, initcond = '');
insert into accounts (id) values (1);
