alter type mood add value 'ok';
