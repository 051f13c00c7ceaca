package levee.incidents;

import java.time.Instant;

/** What an incident cost so far, as the signals of all nodes tell. */
interface Impact {

    /** @param began until now; what the signals do not reach back to is not known */
    Harm of(Instant began);
}
