select this is no sql (
