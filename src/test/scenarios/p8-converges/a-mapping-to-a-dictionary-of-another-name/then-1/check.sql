SELECT alias, dictionaries FROM ts_debug('shop', 'word w0rd') WHERE alias <> 'blank'
