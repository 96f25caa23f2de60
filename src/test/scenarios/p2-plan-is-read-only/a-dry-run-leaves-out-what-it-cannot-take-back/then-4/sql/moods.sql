create view moods as select mood 'ok' as mood;
