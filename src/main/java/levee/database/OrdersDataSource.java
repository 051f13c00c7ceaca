package levee.database;

/** Named in web.xml: connections for whoever pays. */
public final class OrdersDataSource extends TimedDataSource {

    private static final long serialVersionUID = 1;

    public OrdersDataSource() {
        super(Purpose.ORDERS, Bounds.of(Purpose.ORDERS));
    }
}
