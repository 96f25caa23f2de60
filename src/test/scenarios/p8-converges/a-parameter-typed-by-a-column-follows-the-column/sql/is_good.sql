create function is_good(score users.score%type) returns boolean language sql as 'select score > 100';
