package levee.surge.ladder;

import java.time.Duration;
import levee.surge.admission.Load;

/**
 * What the ladder looks at, of one second.
 *
 * @param load of this second
 * @param before of the second before: what is counted is counted from the start
 * @param waitingForConnections threads that want a connection to the database and have none
 * @param processor the share of all processors that this node takes, from 0 to 1
 */
record Reading(Load load, Load before, double waitingForConnections, double processor) {

    /** A rush is over by then; a surge is not (as admission has it). */
    private static final Duration RUSH = Duration.ofSeconds(1);

    /** One or two for a moment are nothing. */
    private static final int MANY_CONNECTIONS = 4;

    /** Of those who buy, as the waiting room has it. */
    private static final double MANY_WAIT = 0.2;

    /** So many that one in five of them tells something. */
    private static final int SOME_BUYERS = 5;

    private static final double ROOM_LEFT = 0.7;
    private static final double PROCESSOR_LEFT = 0.9;

    Pressure pressure() {
        if (buyersTurnedAway() > 0 || buyersWait() || waitingForConnections >= MANY_CONNECTIONS) {
            return Pressure.HURT;
        }
        if (browsersTurnedAway() > 0 || load.browsersWaitFor().compareTo(RUSH) > 0) {
            return Pressure.STRAINED;
        }
        boolean calm = load.browsersWaitFor().isZero()
                && load.inFlight() <= ROOM_LEFT * load.limit()
                && waitingForConnections == 0
                && processor < PROCESSOR_LEFT;
        return calm ? Pressure.CALM : Pressure.BUSY;
    }

    /** Why, in words that end a sentence. */
    String reason() {
        return switch (pressure()) {
            case CALM -> "nobody waits any more";
            case BUSY -> "there is little room";
            case STRAINED ->
                browsersTurnedAway() > 0
                        ? browsersTurnedAway() + " who look around were turned away within a second"
                        : "who look around have been waiting for more than a second";
            case HURT -> hurt();
        };
    }

    private String hurt() {
        if (buyersTurnedAway() > 0) {
            return buyersTurnedAway() + " with a cart or in the checkout were turned away within a second";
        }
        return buyersWait()
                ? buyersQueued() + " of " + buyers() + " with a cart or in the checkout had to wait"
                : Math.round(waitingForConnections) + " threads wait for a connection to the database";
    }

    private boolean buyersWait() {
        return buyers() >= SOME_BUYERS && buyersQueued() > MANY_WAIT * buyers();
    }

    private long buyers() {
        return load.buyers() - before.buyers();
    }

    private long buyersQueued() {
        return load.buyersQueued() - before.buyersQueued();
    }

    private long buyersTurnedAway() {
        return load.buyersTurnedAway() - before.buyersTurnedAway();
    }

    private long browsersTurnedAway() {
        return load.browsersTurnedAway() - before.browsersTurnedAway();
    }
}
