-- Triggers of one kind fire in the order of their names.
CREATE TRIGGER check_status_change
    BEFORE UPDATE OF status ON orders
    FOR EACH ROW
    WHEN (OLD.status IS DISTINCT FROM NEW.status)
    EXECUTE FUNCTION check_status_change();

CREATE TRIGGER touch_updated_at
    BEFORE UPDATE ON orders
    FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

COMMENT ON TRIGGER check_status_change ON orders IS 'An order goes forward or is cancelled, nothing else';
