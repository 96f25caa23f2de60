select length(blanks), length(tab), length(lines), lines like E'two\n  lines' as exact from signs;
select prosrc = E'\n    begin\n\treturn ''a   b'';   \n    end\n' as exact from pg_proc where proname = 'indented';
