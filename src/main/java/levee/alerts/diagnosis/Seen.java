package levee.alerts.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What is wrong, in words and with its figures: what hurts most first. */
final class Seen {

    private static final double WORTH_SAYING = 0.1;

    private Seen() {}

    /** @param which of what is measured is to be told */
    static List<String> of(Case all, Predicate<Symptom> which) {
        Evidence evidence = all.evidence();
        Predicate<Symptom> said = symptom -> all.symptoms().measured(symptom) > WORTH_SAYING && which.test(symptom);
        List<String> seen = new ArrayList<>();
        if (said.test(Symptom.ERRORS)) {
            seen.add(Words.percent(evidence.traffic().errors()) + " of the requests fail");
        }
        if (said.test(Symptom.FAILED)) {
            seen.add(Words.percent(evidence.checkout().errorShare()) + " of the checkouts fail");
        }
        if (said.test(Symptom.SLOW)) {
            seen.add(
                    evidence.database().p95().isKnown()
                            ? "95 % of the statements take up to "
                                    + Words.seconds(evidence.database().p95())
                            : "the database is slow");
        }
        if (said.test(Symptom.SLOW_PAGES)) {
            seen.add("95 % of the pages take up to "
                    + Words.seconds(evidence.traffic().pageSeconds()));
        }
        if (said.test(Symptom.LOAD)) {
            seen.add("the database is sent " + Words.rate(evidence.database().all(), "statement"));
        }
        return seen.subList(0, Math.min(2, seen.size()));
    }
}
