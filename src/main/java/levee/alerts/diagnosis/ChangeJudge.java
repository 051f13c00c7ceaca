package levee.alerts.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import levee.alerts.Cause;
import levee.signals.Happening;
import levee.signals.Happening.Kind;

/**
 * A deployment, or a change of settings: a judge for each, heard last. That something was changed shortly before proves
 * nothing: on 1 June half an hour went by with looking at deployments. So a change explains only what began right after it
 * and what cache, traffic, database, nodes and dependencies do not explain. Where it brought a bypass it is told in the
 * bypass's sentence, and comes after it.
 */
final class ChangeJudge implements Judge {

    private static final List<Symptom> POSSIBLE = List.of(
            Symptom.ERRORS,
            Symptom.FAILED,
            Symptom.SLOW,
            Symptom.WAITING,
            Symptom.SLOW_PAGES,
            Symptom.SLOW_CHECKOUT,
            Symptom.UNTOLD);

    /** Of what it brought; what it brought comes first. */
    private static final double AS_ORIGIN = 0.3;

    private final Kind kind;
    private final Cause cause;

    private ChangeJudge(Kind kind, Cause cause) {
        this.kind = kind;
        this.cause = cause;
    }

    static ChangeJudge ofDeployments() {
        return new ChangeJudge(Kind.DEPLOYMENT, Cause.DEPLOYMENT);
    }

    static ChangeJudge ofSettings() {
        return new ChangeJudge(Kind.SETTINGS, Cause.CONFIGURATION_CHANGE);
    }

    @Override
    public Opinion hear(Case all) {
        Optional<Origin> origin = origin(all);
        Optional<Happening> suspect = origin.map(Origin::happening).or(() -> suspect(all));
        Optional<Fall> fall = all.evidence().fall().filter(each -> each.isOf(kind));
        if (suspect.isEmpty() && fall.isPresent()) {
            return new Opinion(
                    cause,
                    new Opinion.Explained()
                            .by(fall.get().share(kind), Symptom.LESS_BORNE)
                            .shares(),
                    fall.get().sentence(kind),
                    fall.get().beside(kind),
                    fall.get().evidence(),
                    fall.get().subject(kind),
                    fall.get().otherwise(kind));
        }
        if (suspect.isEmpty()) {
            return Opinion.not(cause, innocent(all));
        }
        Opinion.Explained explained = new Opinion.Explained();
        for (Symptom symptom : POSSIBLE) {
            explained.by(close(all, suspect.get(), symptom) * all.unexplained(symptom), symptom);
        }
        explained.by(
                close(all, suspect.get(), Symptom.LOAD)
                        * all.load().share(all.load().rest())
                        * all.unexplained(Symptom.LOAD),
                Symptom.LOAD);
        if (origin.isPresent()) {
            explained.by(AS_ORIGIN, Symptom.BYPASSED);
        }
        fall.ifPresent(each -> explained.by(each.share(kind), Symptom.LESS_BORNE));
        if (isDrift(all, suspect.get())) {
            explained.by(all.unexplained(Symptom.DRIFT), Symptom.DRIFT);
        }
        return new Opinion(
                cause,
                explained.shares(),
                sentence(all, suspect.get(), origin),
                origin.isPresent() ? "" : "the " + noun(suspect.get()) + " shortly before",
                List.of(told(suspect.get()), when(all, suspect.get())),
                suspect.get().subject().isBlank()
                        ? suspect.get().node()
                        : suspect.get().subject(),
                "The " + noun(suspect.get()) + " at " + Words.time(suspect.get().at())
                        + " came shortly before, but something else explains what is seen.");
    }

    /** It brought the worst bypass. */
    private Optional<Origin> origin(Case all) {
        return all.evidence().faults().stream()
                .filter(fault -> fault.extra() > 0)
                .findFirst()
                .flatMap(worst -> Origin.of(all, worst))
                .filter(origin -> origin.is(kind) || kind == Kind.SETTINGS && origin.is(Kind.CACHE_POLICY));
    }

    /** That which fits best to anything that is seen. */
    private Optional<Happening> suspect(Case all) {
        Optional<Happening> best = Optional.empty();
        double closest = 0;
        for (Happening happening : all.changes().of(kind).toList()) {
            double close = POSSIBLE.stream()
                    .filter(symptom -> all.symptoms().of(symptom) > 0)
                    .mapToDouble(symptom -> close(all, happening, symptom))
                    .max()
                    .orElse(0);
            if (all.symptoms().of(Symptom.LOAD) > 0 && all.load().rest() > 0) {
                close = Math.max(close, close(all, happening, Symptom.LOAD));
            }
            if (close > closest) {
                closest = close;
                best = Optional.of(happening);
            }
        }
        return best.or(() -> kind == Kind.SETTINGS && all.symptoms().of(Symptom.DRIFT) > 0
                ? all.changes().of(Kind.CACHE_POLICY, Kind.SETTINGS).findFirst()
                : Optional.empty());
    }

    private static double close(Case all, Happening happening, Symptom symptom) {
        return all.onset(symptom)
                .map(onset -> all.changes().closeness(happening, onset))
                .orElse(0.0);
    }

    private boolean isDrift(Case all, Happening happening) {
        return kind == Kind.SETTINGS
                && all.symptoms().of(Symptom.DRIFT) > 0
                && (happening.kind() == Kind.CACHE_POLICY || happening.kind() == Kind.SETTINGS);
    }

    private String noun(Happening happening) {
        return kind == Kind.DEPLOYMENT ? Words.deployment(happening) : "change of " + changed(happening);
    }

    private static String changed(Happening happening) {
        if (happening.kind() == Kind.CACHE_POLICY) {
            return "the policy of " + (happening.subject().isBlank() ? "the cache" : Words.name(happening.subject()));
        }
        return happening.subject().isBlank() ? "settings" : Words.name(happening.subject());
    }

    private String sentence(Case all, Happening change, Optional<Origin> origin) {
        String done = kind == Kind.DEPLOYMENT
                ? "the " + Words.deployment(change) + " at " + Words.time(change.at())
                : Words.who(change) + " changed " + changed(change) + " at " + Words.time(change.at());
        if (origin.isPresent()) {
            return first(done) + ", and since then reads go past the cache.";
        }
        String seen = seen(all, change);
        String nothingElse = " Cache, traffic and database are as before.";
        return (kind == Kind.DEPLOYMENT
                        ? "Since " + done + ", " + seen + "."
                        : first(done) + "; since then " + seen + ".")
                + (all.load().extra() <= 0 && all.symptoms().of(Symptom.SLOW) <= 0 ? nothingElse : "");
    }

    /** What hurts most of what began with it. */
    private static String seen(Case all, Happening change) {
        List<String> seen = Seen.of(all, symptom -> close(all, change, symptom) > 0);
        if (!seen.isEmpty()) {
            return String.join(", ", seen);
        }
        return all.symptoms().of(Symptom.DRIFT) > 0
                ? "the cache is not set up as it should be"
                : "the shop behaves otherwise";
    }

    /** A sentence may begin with an address, which stays as it is. */
    private String first(String text) {
        return kind == Kind.DEPLOYMENT ? Words.capital(text) : text;
    }

    private static String told(Happening change) {
        return Words.time(change.at()) + ", " + Words.who(change) + ": " + Words.shortened(change.text(), 200);
    }

    private static String when(Case all, Happening change) {
        return all.symptoms()
                .since()
                .map(began -> "What is seen began " + distance(change.at(), began) + " it.")
                .orElse("When what is seen began is not known.");
    }

    private static String distance(Instant change, Instant began) {
        Duration lag = Duration.between(change, began);
        return lag.isNegative() ? Words.duration(lag.negated()) + " before" : Words.duration(lag) + " after";
    }

    private String innocent(Case all) {
        Optional<Happening> last = all.changes().of(kind).findFirst();
        if (last.isEmpty()) {
            return kind == Kind.DEPLOYMENT
                    ? "No deployment within the last hour."
                    : "No change of settings within the last hour.";
        }
        String what = "The " + noun(last.get()) + " at " + Words.time(last.get().at());
        Optional<Instant> began = all.symptoms().since();
        if (began.isEmpty()) {
            return what + " changed nothing that is seen.";
        }
        Duration lag = Duration.between(last.get().at(), began.get());
        return lag.isNegative()
                ? what + " came " + Words.duration(lag.negated()) + " after it began."
                : what + " came " + Words.duration(lag) + " before, and nothing changed with it.";
    }
}
