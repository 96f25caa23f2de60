CREATE FUNCTION check_status_change() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF NOT status_may_become(OLD.status, NEW.status) THEN
        RAISE EXCEPTION 'order % is % and cannot become %', OLD.id, OLD.status, NEW.status
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END;
$$;
