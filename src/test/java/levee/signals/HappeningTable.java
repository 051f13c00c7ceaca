package levee.signals;

import levee.Workshop;

/** What was done to the shop, for tests of those who go by it: at first nothing. */
public final class HappeningTable {

    private final Happenings happenings;

    public HappeningTable(Workshop workshop, Workshop.Bench bench) {
        workshop.inTransaction(
                () -> workshop.em().createNativeQuery("DELETE FROM happenings").executeUpdate());
        happenings = bench.bean(Happenings.class);
    }

    public void write(Happening happening) {
        happenings.write(happening);
    }
}
