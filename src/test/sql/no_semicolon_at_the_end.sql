SELECT 1;

  SELECT 2
  -- last words
