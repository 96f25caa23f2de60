select to_tsvector('mine', 'running näher');
