package levee.alerts.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import levee.signals.Happening.Kind;
import levee.traffic.CapacityChange;

/** That the shop bears less than it did, in words: whether it is another build, or other settings, that the load tests met. */
final class Fall {

    private static final int MOST_NAMES = 3;

    private final CapacityChange change;

    Fall(CapacityChange change) {
        this.change = change;
    }

    boolean isOf(Kind kind) {
        return kind == Kind.DEPLOYMENT
                ? !change.now().isBuiltLike(change.then())
                : kind == Kind.SETTINGS && !others().isEmpty();
    }

    private Set<String> others() {
        return change.now().settingsUnlike(change.then());
    }

    /** How much it is to blame: where build and settings both differ, nobody can tell which of them, and most often it is the build. */
    double share(Kind kind) {
        boolean both = isOf(Kind.DEPLOYMENT) && isOf(Kind.SETTINGS);
        return !isOf(kind) ? 0 : !both ? 1 : kind == Kind.DEPLOYMENT ? 0.7 : 0.3;
    }

    String subject(Kind kind) {
        return kind == Kind.DEPLOYMENT
                ? change.now().named()
                : others().iterator().next();
    }

    String sentence(Kind kind) {
        return less() + " since the load tests met " + what(kind) + ".";
    }

    /** If neither differs. */
    String sentence() {
        return less() + ", and the load tests met the same build and settings as before. No cause is known: look at the"
                + " machine, at what else it does, and at how much data there is.";
    }

    private String less() {
        return (change.nodes() == 1 ? "1 node bears " : change.nodes() + " nodes bear ")
                + Words.number(change.latest()) + " pages a second, " + Words.percent(rounded(-change.ratio()))
                + " less than the " + Words.number(change.before()) + " of before";
    }

    private static double rounded(double share) {
        return Math.rint(100 * share) / 100;
    }

    private String what(Kind kind) {
        return kind == Kind.DEPLOYMENT
                ? Words.name(change.now().named()) + " instead of "
                        + Words.name(change.then().named())
                : "other settings: " + names();
    }

    private String names() {
        List<String> names = new ArrayList<>(others());
        int more = names.size() - MOST_NAMES;
        return String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())))
                + (more > 0 ? " and " + more + " more" : "");
    }

    String beside(Kind kind) {
        return what(kind);
    }

    String otherwise(Kind kind) {
        return "The load tests met " + what(kind) + ", but something else explains more of what is seen.";
    }

    List<String> evidence() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ENGLISH,
                "The better of the latest two comparable runs: %,.0f pages a second; the median of %d before: %,.0f.",
                change.latest(),
                change.earlier(),
                change.before()));
        lines.add("Build " + change.now().build() + ", sources "
                + or(change.now().revision()) + "; before, build "
                + change.then().build() + ", sources " + or(change.then().revision()) + ".");
        lines.add(others().isEmpty() ? "The settings are the same." : "Settings that differ: " + names() + ".");
        lines.add("The latest run: /office/load-tests/run?id=" + change.run());
        return lines;
    }

    private static String or(String revision) {
        return revision.isEmpty() ? "unknown" : revision;
    }
}
