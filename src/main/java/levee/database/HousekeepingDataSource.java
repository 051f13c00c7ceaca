package levee.database;

/** Named in web.xml: connections for whatever no visitor waits for. */
public final class HousekeepingDataSource extends TimedDataSource {

    private static final long serialVersionUID = 1;

    public HousekeepingDataSource() {
        super(Purpose.HOUSEKEEPING, Bounds.of(Purpose.HOUSEKEEPING));
    }
}
