SELECT highest(), numbers.* FROM numbers;
SELECT 1 AS one, renumber();
SELECT by_hand();
