CREATE FUNCTION status_may_become(old_status order_status, new_status order_status) RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$
    SELECT CASE
        WHEN new_status = 'cancelled' THEN old_status IN ('new', 'paid')
        WHEN old_status = 'cancelled' THEN false
        ELSE new_status > old_status
    END;
$$;
