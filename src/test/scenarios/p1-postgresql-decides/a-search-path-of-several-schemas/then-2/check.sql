select total from moods;
