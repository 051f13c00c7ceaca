package levee.alerts.repairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import levee.OnBothMakes;
import levee.SettableClock;
import levee.Together;
import levee.Workshop;
import levee.alerts.Alert;
import levee.alerts.Cause;
import levee.alerts.Diagnosis;
import levee.alerts.Diagnosis.Finding;
import levee.alerts.Repair;
import levee.alerts.RepairDone;
import levee.alerts.WrittenAlert;
import levee.alerts.rules.Told;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Policies;
import levee.cache.Policy;
import levee.cache.PolicyChange;
import levee.cache.PolicyChanges;
import levee.cache.Region;
import levee.cache.TablePolicies;
import levee.signals.Happening;
import org.junit.jupiter.api.AfterEach;

class RepairsIT {

    private static final Policy GOOD = new Policy(true, 600, 5_000, 30, 8);
    private static final String ADA = "ada@levee.example";

    private final SettableClock clock = new SettableClock("2026-03-01T12:00:00Z");
    private final String type = "T" + UUID.randomUUID().toString().substring(0, 8);
    private final Region region = new Region(Tier.ENTITY, type);
    private final Finding bypass = new Finding(Cause.CACHE_BYPASS, "It is read past the cache.", List.of(), 1, type);
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    /** Hears of what was put right. */
    private final class Ear {

        void done(@Observes RepairDone event) {
            heard.add(event.by() + ": " + event.text());
        }

        void happened(@Observes Happening event) {
            heard.add(event.kind() + " of " + event.subject());
        }
    }

    /** Takes its time, and counts. */
    private static final class Slow implements Repair {

        private final AtomicInteger times = new AtomicInteger();
        private boolean broken;

        @Override
        public String name() {
            return "slow";
        }

        @Override
        public Optional<String> offer(Finding finding) {
            return Optional.of("Do it");
        }

        @Override
        public String perform(Finding finding, String by) {
            if (broken) {
                throw new IllegalStateException("Not now.");
            }
            return "Done " + times.incrementAndGet();
        }
    }

    private final Slow slow = new Slow();
    private Workshop.Bench bench;
    private long episode;

    private Repairs repairs(Workshop workshop) {
        Policies.ofThisNode().of(region);
        heard.clear();
        RestorePolicy restore = workshop.with(clock).bean(RestorePolicy.class);
        bench = workshop.with(clock, new Ear(), new RepairList(List.of(restore, slow)));
        episode = WrittenAlert.in(workshop, diagnosis()).getEpisode().getId();
        return bench.bean(Repairs.class);
    }

    private Diagnosis diagnosis() {
        return new Diagnosis(List.of(bypass), List.of());
    }

    @AfterEach
    void asBefore() {
        TablePolicies.forget();
    }

    private void obey(Workshop workshop) {
        workshop.inTransaction(() -> {
            TablePolicies.obey(workshop.em().unwrap(Connection.class));
            return null;
        });
    }

    private void close(Workshop workshop, String by) {
        clock.advance(Duration.ofSeconds(30));
        bench.bean(PolicyChanges.class).change(region, GOOD.withEnabled(false), by, "to try it out");
        obey(workshop);
    }

    private boolean isOpen(Workshop workshop) {
        obey(workshop);
        return Policies.ofThisNode().of(region).now().isOpen();
    }

    private List<PolicyChange> history() {
        return bench.bean(PolicyChanges.class).of(region, 20);
    }

    @OnBothMakes
    void theLastGoodPolicyIsOfferedWhereNothingIsKeptAndRestored(Workshop workshop) {
        Repairs repairs = repairs(workshop);
        assertThat(repairs.offers(diagnosis()))
                .extracting(Repairs.Offer::repair)
                .containsExactly("slow");
        bench.bean(PolicyChanges.class).change(region, GOOD, ADA, "fewer");
        close(workshop, ADA);
        assertThat(repairs.offers(diagnosis()).get(0).text()).isEqualTo("Restore the last good policy of " + type);

        clock.advance(Duration.ofSeconds(30));
        String outcome = repairs.perform(episode, RestorePolicy.NAME, bypass, "bob@levee.example");
        assertThat(outcome).isEqualTo("Restored the last good policy of " + type);
        assertThat(isOpen(workshop)).isTrue();
        assertThat(Policies.ofThisNode().of(region).now()).isEqualTo(GOOD);
        assertThat(history().get(0).by()).isEqualTo("bob@levee.example");
        assertThat(heard)
                .containsExactly(
                        "CACHE_POLICY of " + type,
                        "CACHE_POLICY of " + type,
                        "bob@levee.example: " + outcome,
                        "REPAIR of " + type);
    }

    @OnBothMakes
    void aRowWrittenByHandGivesWayToTheTiersPolicy(Workshop workshop) {
        Repairs repairs = repairs(workshop);
        workshop.inTransaction(() -> workshop.em()
                .createNativeQuery("INSERT INTO cache_policies VALUES ('entity', ?, 1, 0, 5000, 30, 8)")
                .setParameter(1, type)
                .executeUpdate());
        obey(workshop);
        repairs.perform(episode, RestorePolicy.NAME, bypass, ADA);
        assertThat(isOpen(workshop)).isTrue();
        assertThat(history().get(0).ownAfter()).isFalse();
    }

    @OnBothMakes
    void whatManyAskForAtTheSameTimeIsDoneOnce(Workshop workshop) throws Exception {
        Repairs repairs = repairs(workshop);
        List<Callable<Object>> all = Collections.nCopies(6, () -> repairs.perform(episode, "slow", bypass, ADA));
        List<Object> answers = Together.run(all);
        assertThat(slow.times).hasValue(1);
        assertThat(answers)
                .contains("Done 1")
                .allSatisfy(answer -> assertThat(answer)
                        .satisfiesAnyOf(
                                done -> assertThat(done).isEqualTo("Done 1"),
                                refused -> assertThat(refused)
                                        .hasToString(
                                                "java.lang.IllegalStateException: Somebody is doing this at the moment."
                                                        + " Look again in a few seconds.")));
        assertThat(repairs.perform(episode, "slow", bypass, ADA)).isEqualTo("Done 1");
        assertThat(heard).hasSize(2);
    }

    @OnBothMakes
    void whatFailedCanBeAskedForAgain(Workshop workshop) {
        Repairs repairs = repairs(workshop);
        slow.broken = true;
        assertThatIllegalStateException()
                .isThrownBy(() -> repairs.perform(episode, "slow", bypass, ADA))
                .withMessage("Not now.");
        slow.broken = false;
        assertThat(repairs.perform(episode, "slow", bypass, ADA)).isEqualTo("Done 1");
    }

    @OnBothMakes
    void whoDiedOverARepairDoesNotKeepOthersFromIt(Workshop workshop) {
        Repairs repairs = repairs(workshop);
        bench.bean(RepairLog.class).begin(episode, "slow", type, ADA);
        assertThatIllegalStateException().isThrownBy(() -> repairs.perform(episode, "slow", bypass, ADA));
        age(workshop, "begun_at");
        assertThat(repairs.perform(episode, "slow", bypass, ADA)).isEqualTo("Done 1");
    }

    private void age(Workshop workshop, String column) {
        workshop.inTransaction(() -> workshop.em()
                .createNativeQuery("UPDATE alert_repairs SET " + column + " = " + column
                        + " - INTERVAL 11 MINUTE WHERE subject = ?")
                .setParameter(1, type)
                .executeUpdate());
    }

    @OnBothMakes
    void whatDoesNotHelpIsRefused(Workshop workshop) {
        Repairs repairs = repairs(workshop);
        assertThatIllegalStateException()
                .as("all is open")
                .isThrownBy(() -> repairs.perform(episode, RestorePolicy.NAME, bypass, ADA));
        assertThatIllegalStateException().isThrownBy(() -> repairs.perform(episode, "no-such", bypass, ADA));
    }

    private Told bypassing(String reason) {
        return new Told("1")
                .rate("1", "levee_cache_bypass_total", Map.of("region", type, "reason", reason), 20)
                .run(10);
    }

    private boolean isRepairedByItself(Workshop workshop, String reason) {
        Alert alert = WrittenAlert.in(workshop, diagnosis());
        bench.bean(SelfRepair.class).repair(alert, bypassing(reason).store());
        return isOpen(workshop);
    }

    @OnBothMakes
    void aRegionThatItsPolicyClosesIsOpenedWithoutAPersonAndTheHistorySaysSo(Workshop workshop) {
        repairs(workshop);
        close(workshop, ADA);
        assertThat(isRepairedByItself(workshop, "native-sql"))
                .as("no bypass by policy")
                .isFalse();
        assertThat(isRepairedByItself(workshop, "disabled")).isTrue();
        assertThat(history().get(0).by()).isEqualTo("levee");
        assertThat(heard).contains("levee: Restored the last good policy of " + type);
    }

    @OnBothMakes
    void alsoWhereAnotherCauseStandsInTheFirstLineAndForListsThatAreCountedByTheirOwnNames(Workshop workshop) {
        repairs(workshop);
        Region list = new Region(Tier.QUERY, type + ".popular");
        Policies.ofThisNode().of(list);
        bench.bean(PolicyChanges.class).change(list, GOOD.withEnabled(false), ADA, "to try it out");
        obey(workshop);
        Finding surge = new Finding(Cause.UNANNOUNCED_SURGE, "There are more.", List.of(), 1, "");
        Alert alert = WrittenAlert.in(workshop, new Diagnosis(List.of(surge, bypass), List.of()));
        Told told = new Told("1")
                .rate(
                        "1",
                        "levee_cache_reads_total",
                        Map.of("tier", "query", "region", list.name(), "outcome", "bypass"),
                        20)
                .run(10);
        bench.bean(SelfRepair.class).repair(alert, told.store());
        obey(workshop);
        assertThat(Policies.ofThisNode().of(list).now().isOpen()).isTrue();
    }

    @OnBothMakes
    void whoeverClosesItAgainIsRespected(Workshop workshop) {
        repairs(workshop);
        close(workshop, ADA);
        clock.advance(Duration.ofSeconds(30));
        isRepairedByItself(workshop, "disabled");
        close(workshop, ADA);
        assertThat(isRepairedByItself(workshop, "disabled")).isFalse();
        age(workshop, "done_at");
        assertThat(isRepairedByItself(workshop, "disabled"))
                .as("for good, and not for ten minutes")
                .isFalse();
    }

    @OnBothMakes
    void aRegionIsNotRepairedTwiceWithinTenMinutesWhateverClosesIt(Workshop workshop) {
        repairs(workshop);
        close(workshop, ADA);
        isRepairedByItself(workshop, "disabled");
        workshop.inTransaction(() -> workshop.em()
                .createNativeQuery("INSERT INTO cache_policies VALUES ('entity', ?, 0, 600, 5000, 30, 8)")
                .setParameter(1, type)
                .executeUpdate());
        obey(workshop);
        assertThat(isRepairedByItself(workshop, "disabled")).isFalse();
        age(workshop, "done_at");
        assertThat(isRepairedByItself(workshop, "disabled")).isTrue();
    }
}
