create publication sales for table shop (id, k, a);
