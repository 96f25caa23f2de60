CREATE TRIGGER take_from_stock
    AFTER INSERT ON order_lines
    FOR EACH ROW EXECUTE FUNCTION take_from_stock();
