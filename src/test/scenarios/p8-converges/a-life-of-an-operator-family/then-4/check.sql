select count(*) from pg_opfamily where opfname = 'numbers';
select count(*) from pg_opclass where opcname in ('small_numbers', 'whole_numbers');
