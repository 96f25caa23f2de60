/* one /* two; */ still one; */ SELECT 1;
SELECT /* a /* b /* c */ */ ; **/ 2 /**/ /***/;
/*/**/;*/ SELECT 3;
