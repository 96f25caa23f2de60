SELECT 'ä€😀'; SELECT "größe😀", ß FROM straße; SELECT 3;
/* 😀 */ SELECT a b;

	SELECT 4;
