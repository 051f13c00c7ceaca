package levee.database;

/** Named in web.xml: connections for what is neither an order nor a mere read. */
public final class ShopDataSource extends TimedDataSource {

    private static final long serialVersionUID = 1;

    public ShopDataSource() {
        super(Purpose.SHOP, Bounds.of(Purpose.SHOP));
    }
}
