table t;
