package levee.cache;

import java.time.Instant;

/**
 * What somebody did to a region's policy. Kept for ever.
 *
 * @param by the e-mail address of whoever did it
 * @param before what held before; it was the tier's unless {@code ownBefore}
 * @param after what has held since; it is the tier's unless {@code ownAfter}
 * @param last whether nobody has changed the region's policy since, so that it can be undone
 */
public record PolicyChange(
        long id,
        Region region,
        Instant madeAt,
        String by,
        String reason,
        boolean ownBefore,
        Policy before,
        boolean ownAfter,
        Policy after,
        boolean undone,
        boolean last) {}
