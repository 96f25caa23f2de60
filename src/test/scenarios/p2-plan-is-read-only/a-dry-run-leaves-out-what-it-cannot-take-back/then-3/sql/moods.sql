create view moods as select mood 'sad' as mood;
