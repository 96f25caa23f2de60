SELECT U&'d\0061t\+000061; ''x''', u&'\', U&"d\0061;""t", U&'d!0061' UESCAPE '!';
SELECT U & 'a', u&b, "U"&'c';
