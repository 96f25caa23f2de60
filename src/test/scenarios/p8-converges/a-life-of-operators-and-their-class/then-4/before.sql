alter operator <~ (mod7, mod7) set (restrict = none);
