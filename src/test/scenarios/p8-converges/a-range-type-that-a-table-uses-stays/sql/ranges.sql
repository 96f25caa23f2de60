create type timerange as range (subtype = time);
