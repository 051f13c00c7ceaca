package levee.cache.stress;

/**
 * What a thing was from one commit to the next.
 *
 * @param number 0 before there was any
 * @param shelf null while it is not there
 * @param begun before its commit
 * @param acknowledged after its commit; {@link #NEVER} if nobody was told
 */
record Version(long number, Long shelf, boolean loud, long begun, long acknowledged) {

    static final long NEVER = Long.MAX_VALUE;

    static final Version NONE_YET = new Version(0, null, false, Long.MIN_VALUE, Long.MIN_VALUE);

    boolean isThere() {
        return shelf != null;
    }
}
