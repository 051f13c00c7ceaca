package levee.alerts.diagnosis;

/**
 * Where the statements come from that the database is sent beyond the usual, as statements a second. Each is counted for
 * one part, by the origin that it has:
 *
 * <ul>
 *   <li>those of reads past the cache are the bypass's, all of them: that a crowd multiplies them is no excuse, since the
 *       cache is there so that it does not;
 *   <li>loads of the cache beyond what the traffic's growth explains are misses;
 *   <li>of what is left, as much as grows with the traffic is the crowd's;
 *   <li>nobody knows where the rest comes from.
 * </ul>
 *
 * @param all sent now
 */
record Load(double all, double bypass, double misses, double crowd, double rest) {

    /** Less is no more than chance. */
    private static final double LEAST = 0.2;

    static Load of(Evidence evidence) {
        Level sent = evidence.database().all();
        Level loads = evidence.loads();
        double growth = Math.max(1, evidence.traffic().requests().times());
        double past = 0;
        double bypass = 0;
        for (Bypass fault : evidence.faults()) {
            if (fault.statements()) {
                past += fault.perSecond().current();
                bypass += fault.extra();
            }
        }
        double misses = loads.isUsualKnown() ? Math.max(0, loads.current() - loads.normal() * growth) : 0;
        double others = Math.max(0, sent.extra() - bypass - misses);
        double crowd = Math.min(others, sent.normal() * (growth - 1));
        return new Load(
                Math.max(sent.current(), past + loads.current()),
                audible(bypass),
                audible(misses),
                audible(crowd),
                audible(others - crowd));
    }

    private static double audible(double part) {
        return part < LEAST ? 0 : part;
    }

    double extra() {
        return bypass + misses + crowd + rest;
    }

    double usual() {
        return Math.max(0, all - extra());
    }

    /** Of the extra statements. */
    double share(double part) {
        return extra() <= 0 ? 0 : part / extra();
    }

    /** Of all statements. */
    double portion(double part) {
        return all <= 0 ? 0 : part / all;
    }
}
