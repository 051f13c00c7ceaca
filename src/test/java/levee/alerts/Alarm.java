package levee.alerts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import levee.Workshop;

/** An episode as the leader writes it, for tests of what is made of it. One at a time, as everywhere. */
public final class Alarm {

    public static final Diagnosis BYPASS = diagnosis(
            Cause.CACHE_BYPASS,
            "Product is read past the cache on node-1 and node-2 since 14:02:11, 410 times a second (reason: disabled)",
            "Product");

    private final Workshop workshop;
    private final Clock clock;
    private long episode;

    public Alarm(Workshop workshop, Clock clock) {
        this.workshop = workshop;
        this.clock = clock;
    }

    public static Diagnosis diagnosis(Cause cause, String sentence, String subject) {
        return new Diagnosis(
                List.of(new Diagnosis.Finding(cause, sentence, List.of("410 statements a second"), 0.9, subject)),
                List.of(new Diagnosis.RuledOut(Cause.DEPLOYMENT, "nothing was deployed since 12:00")));
    }

    /** Ends whatever another test has left. */
    public Alarm begin(Severity severity, Diagnosis diagnosis) {
        new Table(workshop).clean();
        return in(() -> {
            Episode begun = new Episode(clock.instant(), severity, diagnosis.first());
            workshop.em().persist(begun);
            workshop.em().flush();
            episode = begun.getId();
            fire(AlertName.CACHE_BYPASS, "Product", severity, diagnosis);
        });
    }

    /** One more alert of it. */
    public Alarm join(AlertName name, String subject, Severity severity) {
        return in(() -> fire(name, subject, severity, BYPASS));
    }

    private void fire(AlertName name, String subject, Severity severity, Diagnosis diagnosis) {
        Episode its = workshop.em().find(Episode.class, episode);
        its.grow(severity);
        Rule rule = new Rule(name, true, 1, Duration.ofSeconds(5), Duration.ZERO, 0, severity);
        Violation violation = new Violation(subject, 0.38, "38 % of the reads of " + subject + " went past the cache");
        workshop.em().persist(new Alert(its, rule, violation, clock.instant(), clock.instant(), diagnosis));
    }

    /** More is known now. */
    public Alarm say(Diagnosis known) {
        return in(() -> workshop.em().find(Episode.class, episode).say(known.first()));
    }

    public Alarm end() {
        return in(() -> {
            Episode its = workshop.em().find(Episode.class, episode);
            workshop.em()
                    .createNamedQuery("Alert.ofEpisode", Alert.class)
                    .setParameter("episode", episode)
                    .getResultList()
                    .forEach(alert -> alert.recover(clock.instant()));
            its.end(clock.instant());
        });
    }

    private Alarm in(Runnable work) {
        workshop.inTransaction(() -> {
            work.run();
            return null;
        });
        return this;
    }

    public long id() {
        return episode;
    }

    public Episode episode() {
        return workshop.em().find(Episode.class, episode);
    }

    public List<Alert> alerts() {
        return workshop.em()
                .createNamedQuery("Alert.ofEpisode", Alert.class)
                .setParameter("episode", episode)
                .getResultList();
    }
}
