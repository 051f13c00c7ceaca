package levee.alerts;

import java.util.List;

/**
 * Why something is wrong, as far as the signals tell.
 *
 * @param causes the likeliest first; never empty
 * @param ruledOut what it is not, and why
 */
public record Diagnosis(List<Finding> causes, List<RuledOut> ruledOut) {

    /**
     * @param sentence what a person understands who was just woken, with the numbers: "Product is read past the cache on
     *     node-1 and node-2 since 14:02:11, 410 times a second (reason: disabled), after operations@… disabled it at 14:02:09."
     * @param evidence the facts that it rests on, one a line
     * @param weight between 0 and 1: how much of what is seen it explains
     * @param subject the region, node, version or dependency that it is about; may be empty
     */
    public record Finding(Cause cause, String sentence, List<String> evidence, double weight, String subject) {}

    public record RuledOut(Cause cause, String why) {}

    public Diagnosis {
        causes = List.copyOf(causes);
        ruledOut = List.copyOf(ruledOut);
        if (causes.isEmpty()) {
            throw new IllegalArgumentException("Something must be said first, if only that nothing is known");
        }
    }

    public Finding first() {
        return causes.get(0);
    }

    /** The first line of the alert. */
    public String headline() {
        return first().sentence();
    }
}
