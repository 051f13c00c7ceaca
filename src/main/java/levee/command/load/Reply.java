package levee.command.load;

/**
 * What a visitor is shown.
 *
 * @param status of the page at which they ended up; 0 if nothing came in time
 * @param at its address; empty if nothing came
 * @param comeBackSeconds after which they are told to come back, by {@code Retry-After} or by a page that loads itself anew;
 *     negative if they are not
 */
record Reply(int status, String at, double comeBackSeconds) {

    private static final int FIRST_ERROR = 400;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    /** Not now, but later: a refusal that says so, or a waiting room. */
    boolean toldToComeBack() {
        return comeBackSeconds >= 0
                && (status == UNAVAILABLE || status == TOO_MANY || status < FIRST_ERROR && status > 0);
    }

    boolean broken() {
        return status == 0 || status >= FIRST_ERROR;
    }

    /** Who is led to an order has placed it, even if there is no room to show it just now. */
    boolean ordered() {
        return (!broken() || toldToComeBack()) && at.matches(".*/order/[^/?]+.*");
    }

    /** Within the shop; empty if nothing came. */
    String path() {
        return at.replaceFirst("^https?://[^/]+", "");
    }
}
