create view codes as select code_list(code) as codes from accounts;
