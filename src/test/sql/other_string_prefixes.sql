SELECT N'na;tional', n'x', B'01;', x'1F', X'';
SELECT name'a', en'b', xx'c';
