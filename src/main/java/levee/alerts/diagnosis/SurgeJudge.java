package levee.alerts.diagnosis;

import java.util.ArrayList;
import java.util.List;
import levee.alerts.AlertName;
import levee.alerts.Cause;

/**
 * More visitors than at this hour, announced by a campaign or not: a judge for each. It explains the statements that grow
 * with the traffic, and what follows from them. Without trouble in the database it explains pages that are late, since
 * they take the nodes' time; checkouts that fail only as far as all pages are late or fail, for else it is not the crowd
 * that they fail of. Traffic that grew after pages had become slow may be the same people, trying again.
 */
final class SurgeJudge implements Judge {

    private static final double LEAST = 1.3;

    private final boolean announced;
    private final Cause cause;

    SurgeJudge(boolean announced) {
        this.announced = announced;
        cause = announced ? Cause.ANNOUNCED_SURGE : Cause.UNANNOUNCED_SURGE;
    }

    @Override
    public Opinion hear(Case all) {
        TrafficFacts traffic = all.evidence().traffic();
        Level requests = traffic.requests();
        boolean fires = all.evidence().fires(AlertName.UNANNOUNCED_SURGE);
        if (!fires && (requests.times() < LEAST || all.symptoms().of(Symptom.CROWD) <= 0)) {
            return Opinion.not(cause, innocent(requests));
        }
        if (traffic.announced() != announced) {
            return Opinion.not(
                    cause,
                    announced ? "No campaign has announced the traffic." : "A campaign has announced the traffic.");
        }
        double pages =
                Math.max(all.symptoms().of(Symptom.SLOW_PAGES), all.symptoms().of(Symptom.ERRORS));
        double crowd = all.symptoms().of(Symptom.CROWD) * (1 - all.slowness().together());
        Opinion.Explained explained = all.through(all.slowness().crowd())
                .by(1, Symptom.CROWD)
                .by(all.load().share(all.load().crowd()), Symptom.LOAD)
                .by(0.6 * crowd * (1 - all.symptoms().trouble()), Symptom.SLOW_PAGES, Symptom.ERRORS)
                .by(0.6 * crowd * (1 - all.symptoms().trouble()) * pages, Symptom.FAILED);
        String times = Words.number(requests.times()) + " times the usual traffic";
        String sentence = requests.times() > 1
                ? "There is " + times + Words.since(traffic.since()) + ": " + Words.rate(requests, "request") + ". "
                        + (announced ? "A campaign has announced it." : "No campaign has announced it.")
                : told(all.evidence());
        return new Opinion(
                cause,
                explained.shares(),
                sentence,
                requests.times() > 1
                        ? times + (announced ? ", announced" : ", not announced")
                        : "more visitors than usual",
                evidence(all, requests),
                "",
                "There is " + times + ", but what is seen does not come from it.");
    }

    private static String innocent(Level requests) {
        if (!requests.isKnown() || !requests.isUsualKnown()) {
            return "What traffic is usual is not known.";
        }
        return "Traffic is as usual: " + Words.rate(requests, "request") + ".";
    }

    /** The alert may know more of what is usual at this hour. */
    private static String told(Evidence evidence) {
        return evidence.alarms(AlertName.UNANNOUNCED_SURGE)
                .findFirst()
                .map(alarm -> "There are more visitors than usual at this hour since " + Words.time(alarm.since())
                        + ": " + alarm.text() + ".")
                .orElse("There are more visitors than usual at this hour.");
    }

    private List<String> evidence(Case all, Level requests) {
        List<String> lines = new ArrayList<>();
        lines.add("Visitors ask for " + Words.rate(requests, "page") + ".");
        lines.add(announced ? "A campaign has announced it." : "No campaign has announced it.");
        if (all.load().extra() > 0) {
            lines.add("Of " + Words.number(all.load().extra()) + " extra statements a second, "
                    + Words.number(all.load().crowd()) + " grow with the traffic.");
        }
        return lines;
    }
}
