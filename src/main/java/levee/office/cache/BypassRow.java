package levee.office.cache;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import levee.cache.BypassReason;
import levee.cache.Bypasses;

/** Where in the code somebody went past the cache, and why. */
public record BypassRow(String region, String reason, String look, String source, String statements)
        implements Serializable {

    /** The most frequent first. */
    static List<BypassRow> top(Optional<String> region, int most) {
        return Bypasses.ofThisNode().top(Integer.MAX_VALUE).stream()
                .filter(bypass -> region.map(bypass.region()::equals).orElse(true))
                .limit(most)
                .map(BypassRow::of)
                .toList();
    }

    private static BypassRow of(Bypasses.Bypass bypass) {
        return new BypassRow(
                bypass.region(),
                bypass.reason().label(),
                look(bypass.reason()),
                bypass.source(),
                Sizes.count(bypass.statements()));
    }

    /** What the code says that it wants, and what a transaction needs, is no reason for alarm. */
    private static String look(BypassReason reason) {
        return reason == BypassReason.DECLARED || reason == BypassReason.TRANSACTION_DIRTY ? "quiet" : "bad";
    }
}
