package levee.alerts.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Tells people of what is wrong, step by step, until somebody takes it on or it is over. All it knows is in rows, so whichever
 * node goes on with it goes on where the last one stopped. What becomes of an episode, each second:
 *
 * <ol>
 *   <li>It has begun: nobody is told yet, so that the alerts that belong to it are in the first message.
 *   <li>The first step is told, once. If it is critical and nobody acknowledges it in time, the next step is; after the last
 *       one the first again, for {@link Turn#ROUNDS} rounds. A warning is told once and waits for the working day.
 *   <li>It becomes graver, or its first cause is another: those who were told are, a few times at most.
 *   <li>It is over: those who were told are, and nobody else.
 * </ol>
 *
 * While every alert of it that fires is silenced, nobody is told anything; what still fires when the silence ends is told then.
 */
@ApplicationScoped
public class Escalation {

    @Inject
    private Turn turn;

    /**
     * To be called each second by whoever leads. If several do, each thing is told once nevertheless: an update that only one
     * wins decides that, in the transaction that also writes the messages.
     */
    public void advance(Instant now) {
        turn.begin(now);
        for (long episode : turn.unfinished()) {
            turn.advance(episode, now);
        }
    }
}
