package levee.alerts.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import levee.alerts.Cause;
import levee.alerts.Diagnosis;
import levee.alerts.Diagnosis.Finding;
import levee.alerts.Diagnosis.RuledOut;

/**
 * Puts the causes in order: that comes first which explains the most of what is seen, each symptom by its strength and
 * importance. Who explains too little is ruled out, with the reason; if all do, it is said that no cause is known. Changes are
 * heard after all others, and only about what those leave open. That more visitors come harms nobody by itself, so a crowd
 * comes after the cause of what fires, unless it explains some of that too: {@link Answers}.
 */
final class Ranking {

    /** A cause that explains less is not named as one. */
    static final double NAMED = 0.12;

    /** One that explains less does not stand in the first line. */
    static final double FIRST = 0.2;

    /** A symptom so strong must be explained in the first line. */
    private static final double PLAIN = 0.3;

    private static final List<Judge> FACTS = List.of(
            new BypassJudge(),
            new MissJudge(),
            new SurgeJudge(false),
            new SurgeJudge(true),
            new DatabaseJudge(),
            new PoolJudge(),
            new DependencyJudge(),
            new NodeJudge());

    private static final List<Judge> CHANGES = List.of(ChangeJudge.ofDeployments(), ChangeJudge.ofSettings());

    /**
     * @param answers whether it is why some alert fires
     * @param beside whether it explains nothing that fires, and another does
     */
    private record Weighed(Opinion opinion, double weight, boolean answers, boolean beside) {

        boolean isNamed() {
            return answers || weight >= NAMED;
        }

        boolean isFirst() {
            return answers || weight >= FIRST;
        }
    }

    private Ranking() {}

    static Diagnosis diagnose(Evidence evidence) {
        Case all = Case.of(evidence);
        List<Opinion> opinions = new ArrayList<>();
        FACTS.forEach(judge -> opinions.add(judge.hear(all)));
        Answers answers = Answers.among(opinions, evidence.alarms());
        Case open = all.after(opinions);
        CHANGES.forEach(judge -> opinions.add(judge.hear(open)));
        Opinion unknown = new UnknownJudge().hear(open);
        List<Weighed> weighed = new ArrayList<>();
        Stream.concat(opinions.stream(), Stream.of(unknown))
                .forEach(opinion -> weighed.add(new Weighed(
                        opinion, opinion.weight(all.symptoms()), answers.isBy(opinion), answers.isBeside(opinion))));
        // Equal ones stay as they stand in the list of causes.
        weighed.sort(Comparator.comparing(Weighed::beside)
                .thenComparing(Comparator.comparingDouble((Weighed each) -> rounded(each.weight))
                        .reversed()));
        return written(weighed, unknown, all.symptoms());
    }

    private static double rounded(double weight) {
        return Math.round(weight * 1e6) / 1e6;
    }

    private static Diagnosis written(List<Weighed> weighed, Opinion unknown, Symptoms symptoms) {
        List<Weighed> named =
                new ArrayList<>(weighed.stream().filter(Weighed::isNamed).toList());
        if (named.isEmpty() || !named.get(0).isFirst()) {
            named.removeIf(each -> each.opinion.cause() == Cause.UNKNOWN);
            named.add(0, new Weighed(unknown, 0, false, false));
        }
        List<Finding> findings = new ArrayList<>();
        for (Weighed each : named) {
            String sentence = findings.isEmpty() ? withSecond(named, symptoms) : each.opinion.sentence();
            findings.add(new Finding(
                    each.opinion.cause(),
                    sentence,
                    each.opinion.evidence(),
                    Scale.clamp(each.weight),
                    each.opinion.subject()));
        }
        List<RuledOut> out = weighed.stream()
                .filter(each -> !named.contains(each) && each.opinion.cause() != Cause.UNKNOWN)
                .map(each -> new RuledOut(each.opinion.cause(), each.opinion.otherwise()))
                .toList();
        return new Diagnosis(findings, out);
    }

    /** If there is a second cause beside the first, both are named; another explanation of the same is none. */
    private static String withSecond(List<Weighed> named, Symptoms symptoms) {
        String first = named.get(0).opinion.sentence();
        if (named.size() < 2 || !adds(named.get(1).opinion, named.get(0).opinion, symptoms)) {
            return first;
        }
        String both = first + " Also: " + named.get(1).opinion.beside() + ".";
        return both.length() <= Words.LONGEST ? both : first;
    }

    private static boolean adds(Opinion second, Opinion first, Symptoms symptoms) {
        return first.cause() != Cause.UNKNOWN
                && !second.beside().isEmpty()
                && second.explains().keySet().stream()
                        .filter(symptom -> symptoms.of(symptom) >= PLAIN)
                        .anyMatch(symptom -> second.of(symptom) > first.of(symptom) + FIRST);
    }
}
