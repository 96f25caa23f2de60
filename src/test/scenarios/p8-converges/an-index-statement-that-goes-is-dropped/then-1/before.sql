insert into witness select relname, oid, relfilenode from pg_class where relname like 'board%';
