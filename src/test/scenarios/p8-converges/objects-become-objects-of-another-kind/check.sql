select total, n from readers;
