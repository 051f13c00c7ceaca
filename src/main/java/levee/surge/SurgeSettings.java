package levee.surge;

/** The settings of the surge, each with its default; payara/config documents them. */
public final class SurgeSettings {

    /** Whether the number of requests that are worked on at once is bounded at all. */
    public static final String ADMISSION = "levee.surge.admission";

    public static final String ADMISSION_DEFAULT = "true";

    /** How many pages a node renders at once at least, however slow it has become. */
    public static final String LEAST = "levee.surge.admission.least";

    public static final String LEAST_DEFAULT = "6";

    /**
     * And at most, however fast it is; 0 closes the shop to all but the office. Fewer than the pool has connections, so that
     * orders find one.
     */
    public static final String MOST = "levee.surge.admission.most";

    public static final String MOST_DEFAULT = "24";

    /** How many orders a node takes at once: most of that time a gateway is waited for, which renders nothing. */
    public static final String PAYMENTS = "levee.surge.admission.payments";

    public static final String PAYMENTS_DEFAULT = "48";

    /** For how long somebody with a cart or in the checkout waits for their turn, before they are told to come again. */
    public static final String PATIENCE = "levee.surge.admission.patience-millis";

    public static final String PATIENCE_DEFAULT = "8000";

    /** The same for whoever looks around, as long as it is a short rush and no surge. */
    public static final String BROWSE_PATIENCE = "levee.surge.admission.browse-patience-millis";

    public static final String BROWSE_PATIENCE_DEFAULT = "2000";

    /** How old a page may be that is shown to whom there is no room for. */
    public static final String STALE = "levee.surge.stale-seconds";

    public static final String STALE_DEFAULT = "600";

    /** Whether the degrade ladder goes up and down by itself (auto), never (off), or stays at a step, by its label. */
    public static final String LADDER = "levee.surge.ladder";

    public static final String LADDER_DEFAULT = "auto";

    /** How many pages a second that have to be rendered one network address gets, in the long run. */
    public static final String CLIENT_PAGES = "levee.surge.client-pages-a-second";

    public static final String CLIENT_PAGES_DEFAULT = "30";

    /** How many of them at once, after it was quiet for a while. */
    public static final String CLIENT_BURST = "levee.surge.client-burst";

    public static final String CLIENT_BURST_DEFAULT = "300";

    /** Whether people wait before a sale when more come than can buy at once. */
    public static final String ROOM = "levee.surge.room";

    public static final String ROOM_DEFAULT = "true";

    /** How many a second a waiting room lets in at first, on all nodes together, until it is known what the shop can do. */
    public static final String ROOM_FIRST = "levee.surge.room.first-a-second";

    public static final String ROOM_FIRST_DEFAULT = "10";

    /** And at least, however busy the shop is. */
    public static final String ROOM_LEAST = "levee.surge.room.least-a-second";

    public static final String ROOM_LEAST_DEFAULT = "2";

    /** For how long somebody who was let in may reserve. */
    public static final String PASS = "levee.surge.room.pass-minutes";

    public static final String PASS_DEFAULT = "10";

    /** How many places of one waiting room one network address gets. */
    public static final String TICKETS = "levee.surge.room.tickets-an-address";

    public static final String TICKETS_DEFAULT = "50";

    private SurgeSettings() {}
}
