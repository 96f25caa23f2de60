create table ideas ('unfinished
