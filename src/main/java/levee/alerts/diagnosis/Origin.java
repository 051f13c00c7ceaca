package levee.alerts.diagnosis;

import java.util.Map;
import java.util.Optional;
import levee.signals.Happening;
import levee.signals.Happening.Kind;

/**
 * What brought a bypass, where the evidence ties one to it: a change of that region's policy to a reason that is one of
 * policies; a deployment to a reason that lies in the code. A deployment or new settings are tied to a reason of policies
 * only if they came right before, and nobody has changed the policy.
 *
 * @param sentence that names it, and when, and who
 */
record Origin(Happening happening, String sentence) {

    private static final Map<String, String> DONE = Map.of(
            "disabled", "disabled it",
            "no-time-to-live", "left it no time to live",
            "no-room", "left it no room");

    static Optional<Origin> of(Case all, Bypass bypass) {
        if (bypass.isOfCode()) {
            return all.changes()
                    .closest(Kind.DEPLOYMENT, bypass.since())
                    .map(deployment -> new Origin(
                            deployment,
                            (isSure(all, deployment, bypass) ? "It is so since the " : "It may be so since the ")
                                    + Words.deployment(deployment) + " at " + Words.time(deployment.at())
                                    + "."));
        }
        Optional<Origin> policy = all.changes()
                .policyChange(bypass.region(), bypass.since())
                .map(change -> new Origin(change, said(change, bypass)));
        return policy.or(() -> own(all, bypass)).or(() -> shipped(all, bypass));
    }

    private static String said(Happening change, Bypass bypass) {
        return Words.who(change) + " " + DONE.getOrDefault(bypass.reason(), "changed its policy") + " at "
                + Words.time(change.at()) + (change.text().contains("by hand") ? ", by hand." : ".");
    }

    /** Nobody has told of a change, and yet the region has a policy of its own. */
    private static Optional<Origin> own(Case all, Bypass bypass) {
        boolean own = all.evidence().policies().stream()
                .anyMatch(policy -> policy.own()
                        && policy.region().equals(bypass.region())
                        && policy.reason().equals(bypass.reason()));
        return own
                ? Optional.of(new Origin(null, "Its own policy says so, and no change of it was told."))
                : Optional.empty();
    }

    private static Optional<Origin> shipped(Case all, Bypass bypass) {
        for (Kind kind : new Kind[] {Kind.SETTINGS, Kind.DEPLOYMENT}) {
            Optional<Happening> close = all.changes()
                    .closest(kind, bypass.since())
                    .filter(happening ->
                            all.changes().closeness(happening, bypass.since().orElseThrow()) >= Changes.CLOSE);
            if (close.isPresent()) {
                return close.map(happening -> new Origin(
                        happening,
                        (kind == Kind.SETTINGS
                                        ? Words.change(happening)
                                        : "It is so since the " + Words.deployment(happening))
                                + " at " + Words.time(happening.at()) + "."));
            }
        }
        return Optional.empty();
    }

    private static boolean isSure(Case all, Happening happening, Bypass bypass) {
        return bypass.since().stream().anyMatch(onset -> all.changes().closeness(happening, onset) >= Changes.CLOSE);
    }

    boolean is(Kind kind) {
        return happening != null && happening.kind() == kind;
    }
}
