package levee.alerts.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import levee.SettableClock;
import levee.Workshop;
import levee.accounts.Employees;
import levee.alerts.Alarm;
import levee.alerts.AlertName;
import levee.alerts.Episodes;
import levee.alerts.notice.webhook.WebhookSettings;

/** People who are told of an alarm, with addresses of their own, and a look into what was written to them. */
final class Watchroom {

    static final Duration PATIENCE = Duration.ofMinutes(5);
    static final Duration GATHER = Duration.ofSeconds(2);

    final Workshop workshop;
    final SettableClock clock;
    final Map<String, String> settings = new HashMap<>();
    final Alarm alarm;
    final String somebody = "somebody-" + UUID.randomUUID() + "@example.org";
    final String another = "another-" + UUID.randomUUID() + "@example.org";

    private final Workshop.Bench bench;

    /** Two steps with a person each. */
    Watchroom(Workshop workshop) {
        this.workshop = workshop;
        // No two tests tell of the same moment.
        clock = new SettableClock(Instant.parse("2031-01-01T00:00:00Z")
                .plusSeconds(System.nanoTime() / 1_000 % 1_000_000_000L)
                .toString());
        alarm = new Alarm(workshop, clock);
        settings.put(NoticeSettings.PUBLIC_URL, "https://shop.example");
        bench = node();
        workshop.inTransaction(() -> {
            List.of("notices", "escalations", "silences", "outgoing_webhooks")
                    .forEach(table -> workshop.em()
                            .createNativeQuery("DELETE FROM " + table)
                            .executeUpdate());
            return null;
        });
        steps(step("First", somebody), step("Second", another));
    }

    /** The beans of one more node. */
    Workshop.Bench node(Object... given) {
        Object[] all = Arrays.copyOf(given, given.length + 4);
        all[given.length] = clock;
        all[given.length + 1] = Employees.settings();
        all[given.length + 2] = new NoticeSettings(settings);
        all[given.length + 3] = new WebhookSettings(settings);
        return workshop.with(all);
    }

    <T> T bean(Class<T> type) {
        return bench.bean(type);
    }

    static EscalationStep step(String name, String... addresses) {
        return new EscalationStep(name, false, List.of(addresses), true, true, PATIENCE);
    }

    void steps(EscalationStep... steps) {
        EscalationPolicy policy = bean(EscalationPolicy.class);
        policy.change(List.of(steps), EscalationPolicy.version(policy.steps()));
    }

    void advance() {
        bean(Escalation.class).advance(clock.instant());
    }

    void advance(Duration by) {
        clock.advance(by);
        advance();
    }

    boolean acknowledge(String by) {
        return bean(Episodes.class).acknowledge(alarm.id(), by);
    }

    void silence(AlertName name, String subject, Duration duration) {
        bean(Silences.class).add(name, subject, "We are at it", duration, somebody);
    }

    /** What waits for somebody, in the sequence in which it was written. */
    List<String> subjectsTo(String recipient) {
        return letters("subject", recipient);
    }

    List<String> lettersTo(String recipient) {
        return letters("body", recipient);
    }

    List<String> keysTo(String recipient) {
        return letters("key", recipient);
    }

    private List<String> letters(String column, String recipient) {
        return workshop.em()
                .createQuery(
                        "select m." + column + " from OutgoingMail m where m.recipient = :recipient order by m.id",
                        String.class)
                .setParameter("recipient", recipient)
                .getResultList();
    }

    /** The keys of the messages that wait for the webhook. */
    List<String> webhooks() {
        return workshop.em()
                .createQuery("select w.key from OutgoingWebhook w order by w.id", String.class)
                .getResultList();
    }

    List<Notice> notices() {
        return workshop.em()
                .createNamedQuery("Notice.ofEpisode", Notice.class)
                .setParameter("episode", alarm.id())
                .getResultList();
    }
}
