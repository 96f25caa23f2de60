create function same_text(a text, b text) returns boolean language sql immutable as 'select a = b';
create function same_number(a integer, b integer) returns boolean language sql immutable as 'select a = b';
create operator === (leftarg = text, rightarg = text, function = same_text);
