select * from note_marks;
select * from notes order by id;
