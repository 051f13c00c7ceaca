package levee.alerts.notice;

import static levee.alerts.notice.Watchroom.GATHER;
import static levee.alerts.notice.Watchroom.PATIENCE;
import static levee.alerts.notice.Watchroom.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import levee.OnBothMakes;
import levee.Together;
import levee.Workshop;
import levee.alerts.Alarm;
import levee.alerts.AlertName;
import levee.alerts.Cause;
import levee.alerts.Severity;
import levee.alerts.notice.webhook.WebhookSettings;
import levee.mail.Outbox;

class EscalationIT {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @OnBothMakes
    void aStormOfFiftyAlertsIsOneMessage(Workshop workshop) {
        Watchroom room = new Watchroom(workshop);
        room.alarm.begin(Severity.CRITICAL, Alarm.BYPASS);
        room.advance();
        assertThat(room.subjectsTo(room.somebody)).isEmpty();
        for (int i = 1; i < 50; i++) {
            room.alarm.join(AlertName.CACHE_MISS_RATIO_HIGH, "Region" + i, Severity.WARNING);
        }
        for (int second = 0; second < 120; second++) {
            room.advance(SECOND);
        }

        assertThat(room.subjectsTo(room.somebody)).hasSize(1);
        assertThat(room.subjectsTo(room.somebody).get(0)).startsWith("[critical] Product is read past the cache");
        assertThat(room.lettersTo(room.somebody).get(0)).contains("and 42 more");
        assertThat(room.subjectsTo(room.another)).isEmpty();
    }

    @OnBothMakes
    void severalWhoLeadAtOnceTellEachStepOnce(Workshop workshop) throws Exception {
        Watchroom room = new Watchroom(workshop);
        room.settings.put(WebhookSettings.URL, "https://chat.example/hook");
        room.alarm.begin(Severity.CRITICAL, Alarm.BYPASS);
        room.clock.advance(GATHER);
        List<Callable<Object>> leaders = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Escalation escalation = room.node().bean(Escalation.class);
            leaders.add(() -> {
                escalation.advance(room.clock.instant());
                return "done";
            });
        }

        assertThat(Together.run(leaders)).containsOnly("done");
        assertThat(room.keysTo(room.somebody)).hasSize(1);
        assertThat(room.webhooks()).hasSize(1);
        assertThat(room.notices()).hasSize(2);

        room.clock.advance(PATIENCE);
        assertThat(Together.run(leaders)).containsOnly("done");
        assertThat(room.keysTo(room.another)).hasSize(1);
        assertThat(room.webhooks()).hasSize(2);
    }

    @OnBothMakes
    void whoDiesBetweenTheClaimAndTheCommitHasToldNothingAndTheNextTellsTheSame(Workshop workshop) {
        Watchroom room = new Watchroom(workshop);
        room.alarm.begin(Severity.CRITICAL, Alarm.BYPASS);
        room.clock.advance(GATHER);
        String expected = MessageKey.of(room.alarm.episode().getBeganAt(), Occasion.STEP, 1, room.somebody);
        Outbox dying = new Outbox() {
            @Override
            public void add(String recipient, String subject, String body, String key) {
                throw new IllegalStateException("The node is dead");
            }
        };
        Escalation first = room.node(dying).bean(Escalation.class);
        assertThatIllegalStateException().isThrownBy(() -> first.advance(room.clock.instant()));
        assertThat(room.notices()).isEmpty();

        room.node().bean(Escalation.class).advance(room.clock.instant());
        assertThat(room.keysTo(room.somebody)).containsExactly(expected);
    }

    @OnBothMakes
    void aNewLeaderGoesOnWhereTheLastStoppedUntilSomebodyTakesItOn(Workshop workshop) {
        Watchroom room = new Watchroom(workshop);
        room.alarm.begin(Severity.CRITICAL, Alarm.BYPASS);
        room.advance(GATHER);
        assertThat(room.subjectsTo(room.somebody)).hasSize(1);

        Escalation other = room.node().bean(Escalation.class);
        room.clock.advance(PATIENCE.minus(SECOND));
        other.advance(room.clock.instant());
        assertThat(room.subjectsTo(room.another)).isEmpty();
        room.clock.advance(SECOND);
        other.advance(room.clock.instant());
        assertThat(room.subjectsTo(room.another)).hasSize(1);

        assertThat(room.acknowledge(room.another)).isTrue();
        assertThat(room.acknowledge(room.somebody)).isFalse();
        room.advance(PATIENCE.multipliedBy(3));
        assertThat(room.subjectsTo(room.somebody)).hasSize(1);
        assertThat(room.alarm.episode().getAcknowledgedBy()).contains(room.another);
    }

    @OnBothMakes
    void afterTheLastStepTheFirstIsToldAgainButNotForEver(Workshop workshop) {
        Watchroom room = new Watchroom(workshop);
        room.alarm.begin(Severity.CRITICAL, Alarm.BYPASS);
        room.advance(GATHER);
        for (int i = 0; i < 3 * Turn.ROUNDS; i++) {
            room.advance(PATIENCE);
        }

        assertThat(room.subjectsTo(room.somebody)).hasSize(Turn.ROUNDS);
        assertThat(room.subjectsTo(room.another)).hasSize(Turn.ROUNDS);
        assertThat(room.keysTo(room.somebody)).doesNotHaveDuplicates();
    }

    @OnBothMakes
    void aWarningWakesNobodyElseUntilItBecomesGrave(Workshop workshop) {
        Watchroom room = new Watchroom(workshop);
        room.alarm.begin(Severity.WARNING, Alarm.BYPASS);
        room.advance(GATHER);
        room.advance(PATIENCE.multipliedBy(2));
        assertThat(room.subjectsTo(room.somebody)).hasSize(1);
        assertThat(room.subjectsTo(room.another)).isEmpty();

        room.alarm.join(AlertName.DATABASE_LATENCY_HIGH, "", Severity.CRITICAL);
        room.advance(SECOND);
        assertThat(room.subjectsTo(room.somebody)).hasSize(2);
        assertThat(room.subjectsTo(room.somebody).get(1)).startsWith("[critical, update]");
        assertThat(room.subjectsTo(room.another)).isEmpty();
        room.advance(PATIENCE);
        assertThat(room.subjectsTo(room.another)).hasSize(1);
    }

    @OnBothMakes
    void anotherFirstCauseIsToldAFewTimesAndNotForEachChange(Workshop workshop) {
        Watchroom room = new Watchroom(workshop);
        room.steps(step("First", room.somebody));
        room.alarm.begin(Severity.WARNING, Alarm.BYPASS);
        room.advance(GATHER);
        for (int second = 0; second < 300; second++) {
            Cause cause = second % 2 == 0 ? Cause.DATABASE_SLOW : Cause.POOL_EXHAUSTED;
            room.alarm.say(Alarm.diagnosis(cause, "It is " + cause, ""));
            room.advance(SECOND);
        }

        assertThat(room.subjectsTo(room.somebody)).hasSize(1 + Turn.MOST_UPDATES);
    }

    @OnBothMakes
    void thatItIsOverIsToldOnceToThoseWhoWereToldAndNothingAfterIt(Workshop workshop) {
        Watchroom room = new Watchroom(workshop);
        room.alarm.begin(Severity.CRITICAL, Alarm.BYPASS);
        room.advance(GATHER);
        room.clock.advance(Duration.ofSeconds(198));
        room.alarm.end();
        room.advance();
        for (int i = 0; i < 5; i++) {
            room.advance(PATIENCE);
        }

        assertThat(room.subjectsTo(room.somebody)).hasSize(2);
        assertThat(room.subjectsTo(room.somebody).get(1)).startsWith("[recovered] ");
        assertThat(room.lettersTo(room.somebody).get(1)).contains("for 3 min 20 s", "Nobody took it on.");
        assertThat(room.subjectsTo(room.another)).isEmpty();
    }

    @OnBothMakes
    void whatIsOverBeforeAnybodyWasToldIsNotToldAtAll(Workshop workshop) {
        Watchroom room = new Watchroom(workshop);
        room.alarm.begin(Severity.CRITICAL, Alarm.BYPASS);
        room.advance();
        room.alarm.end();
        room.advance(PATIENCE);

        assertThat(room.notices()).isEmpty();
    }

    @OnBothMakes
    void aSilenceEndsByItselfAndWhatStillFiresIsToldThen(Workshop workshop) {
        Watchroom room = new Watchroom(workshop);
        room.silence(AlertName.CACHE_BYPASS, "Product", Duration.ofMinutes(10));
        room.alarm.begin(Severity.CRITICAL, Alarm.BYPASS);
        room.advance(Duration.ofMinutes(9));
        assertThat(room.notices()).isEmpty();

        room.advance(Duration.ofMinutes(1));
        assertThat(room.subjectsTo(room.somebody)).hasSize(1);
    }

    @OnBothMakes
    void whatIsNotSilencedIsToldAlthoughSomethingElseIs(Workshop workshop) {
        Watchroom room = new Watchroom(workshop);
        room.silence(AlertName.CACHE_BYPASS, "Category", Duration.ofHours(1));
        room.silence(AlertName.NODE_LOST, "", Duration.ofHours(1));
        room.alarm.begin(Severity.CRITICAL, Alarm.BYPASS);
        room.alarm.join(AlertName.NODE_LOST, "node-2", Severity.CRITICAL);
        room.advance(GATHER);

        assertThat(room.subjectsTo(room.somebody)).hasSize(1);
    }

    @OnBothMakes
    void aStepThatReachesNobodyIsPassedOverAtOnce(Workshop workshop) {
        Watchroom room = new Watchroom(workshop);
        room.steps(step("Nobody yet"), step("Nor here"), step("Somebody", room.another));
        room.alarm.begin(Severity.WARNING, Alarm.BYPASS);
        room.advance(GATHER);

        assertThat(room.subjectsTo(room.another)).hasSize(1);
        assertThat(room.notices()).extracting(Notice::getStep).containsExactly("Somebody");
    }
}
