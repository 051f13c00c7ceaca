package levee.surge.admission;

import java.time.Duration;

/**
 * What admission has to do, for whoever helps it; what is counted is counted since the start. Who sends an order is not in it,
 * for they wait for a gateway and not for the node; nor is who asks for too much alone.
 *
 * @param limit how many pages are rendered at once at most
 * @param inFlight how many are
 * @param browsersWaitFor for how long there has been somebody who looks around and waits, without an end; zero if nobody does
 * @param browsersTurnedAway who look around and for whom there was no room, whether or not there was a late page for them
 * @param buyers who came with a cart or to the checkout
 * @param buyersQueued of them, who waited and got in
 * @param buyersTurnedAway of them, for whom there was no room
 */
public record Load(
        int limit,
        int inFlight,
        Duration browsersWaitFor,
        long browsersTurnedAway,
        long buyers,
        long buyersQueued,
        long buyersTurnedAway) {

    /** Where nothing is bounded, nobody waits. */
    public static final Load NONE = new Load(1, 0, Duration.ZERO, 0, 0, 0, 0);

    public static Load ofThisNode() {
        return Admission.ofThisNode().load();
    }
}
