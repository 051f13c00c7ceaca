package levee.alerts.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import levee.alerts.Cause;

/**
 * Which causes are those of the alerts that fire. Who reads an alert asks why this fires: a crowd cannot make a read go past
 * the cache, so where only that fires, the crowd is what happens beside it, however large it looks (the first visitors of an
 * empty shop are many times what there were). Where an alert tells of the crowd, or of something that it brings, it is an
 * answer like any other, and what hurts most comes first. So it is with changes: a deployment that may have brought
 * reads past the cache is told of with them, and does not come before them because something else is wrong as well. Of other causes nothing is said here: each is a fault that somebody must
 * mend, so it is judged by what it explains alone.
 *
 * @param told what the alerts tell of
 * @param any whether any cause is an answer
 */
record Answers(Set<Symptom> told, boolean any) {

    /** It explains most of it. */
    private static final double SURELY = 0.8;

    /** It has to do with it. */
    private static final double SOMEHOW = 0.1;

    private static final Set<Cause> CROWDS = Set.of(Cause.UNANNOUNCED_SURGE, Cause.ANNOUNCED_SURGE);
    private static final Set<Cause> CHANGES = Set.of(Cause.DEPLOYMENT, Cause.CONFIGURATION_CHANGE);

    static Answers among(List<Opinion> opinions, List<Alarm> alarms) {
        Set<Symptom> told = Arrays.stream(Symptom.values())
                .filter(symptom -> alarms.stream().anyMatch(alarm -> alarm.name() == symptom.alert))
                .collect(Collectors.toSet());
        return new Answers(told, opinions.stream().anyMatch(opinion -> explains(opinion, told, SURELY)));
    }

    boolean isBy(Opinion opinion) {
        return explains(opinion, told, SURELY);
    }

    boolean isBeside(Opinion opinion) {
        boolean isCrowd = CROWDS.contains(opinion.cause());
        return any
                && (isCrowd || CHANGES.contains(opinion.cause()))
                && !explains(opinion, told, isCrowd ? SOMEHOW : SURELY);
    }

    private static boolean explains(Opinion opinion, Set<Symptom> told, double share) {
        return told.stream().anyMatch(symptom -> opinion.of(symptom) >= share);
    }
}
