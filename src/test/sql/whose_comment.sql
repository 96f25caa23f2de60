-- file

-- above one
SELECT /* in one */ 1 -- end of one
; -- after one /* still */
-- above two
SELECT 2; /* after two */ /* after two */ SELECT 3; /* after three
*/ -- after three, still its line
/* above four */ SELECT 4 /* inside four */; ;
-- nobody's
