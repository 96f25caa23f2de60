alter event trigger log_tables disable;
