package levee.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import levee.OnBothMakes;
import levee.Workshop;
import levee.cache.CacheStatistics.Tier;
import org.junit.jupiter.api.Test;

/** Policies in the database, on both makes. */
class PolicyEditingIT {

    private static final Policy SHORT = new Policy(true, 60, 5_000, 10, 4);
    private static final Policy SHORTER = new Policy(true, 30, 5_000, 10, 4);
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123456Z");

    private final Policies policies = new Policies();
    private final Region region = new Region(Tier.ENTITY, "R" + UUID.randomUUID());

    private interface Act<T> {
        T by(PolicyEditing editing, Connection connection) throws SQLException;
    }

    @OnBothMakes
    void aChangeIsThereWithWhoWhenWhatAndWhy(Workshop workshop) {
        on(workshop, (editing, connection) -> editing.change(region, Optional.of(SHORT), "Prices change often today"));

        PolicyChange change = latest(workshop);
        assertThat(change.by()).isEqualTo("ada@levee.example");
        assertThat(change.madeAt()).isEqualTo(NOON);
        assertThat(change.reason()).isEqualTo("Prices change often today");
        assertThat(change.ownBefore()).isFalse();
        assertThat(change.before()).isEqualTo(policies.ofTier(Tier.ENTITY));
        assertThat(change.ownAfter()).isTrue();
        assertThat(change.after()).isEqualTo(SHORT);
        assertThat(change.last()).isTrue();
        assertThat(change.undone()).isFalse();
        assertThat(own(workshop)).contains(SHORT);
    }

    @OnBothMakes
    void whatIsUndoneIsAsItWas(Workshop workshop) {
        change(workshop, Optional.of(SHORT));
        change(workshop, Optional.of(SHORTER));
        undo(workshop);
        assertThat(own(workshop)).contains(SHORT);
        assertThat(latest(workshop).reason()).isEqualTo("Undone: because");

        undo(workshop);
        assertThat(own(workshop)).as("an undoing can be undone").contains(SHORTER);
    }

    @OnBothMakes
    void aFirstChangeThatIsUndoneLeavesTheRegionWithItsTiersPolicy(Workshop workshop) {
        change(workshop, Optional.of(SHORT));
        undo(workshop);
        assertThat(own(workshop)).isEmpty();
    }

    @OnBothMakes
    void onlyTheLatestCanBeUndone(Workshop workshop) {
        change(workshop, Optional.of(SHORT));
        long first = latest(workshop).id();
        change(workshop, Optional.of(SHORTER));
        assertThatThrownBy(() -> on(workshop, (editing, connection) -> editing.undo(first)))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("Undo the latest change first");
        assertThat(own(workshop)).contains(SHORTER);
    }

    @OnBothMakes
    void nonsenseIsRefusedAndChangesNothing(Workshop workshop) {
        change(workshop, Optional.of(SHORT));
        assertThatThrownBy(() -> change(workshop, Optional.of(new Policy(true, 0, 5_000, 10, 4))))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("every read would go to the database");
        assertThat(own(workshop)).contains(SHORT);
        assertThat(latest(workshop).after()).isEqualTo(SHORT);
    }

    @OnBothMakes
    void whatWasWrittenByHandIsWhatWasBeforeAndIsNotBroughtBackIfItIsNonsense(Workshop workshop) {
        Policy nonsense = new Policy(true, 0, -3, 10, 4);
        on(workshop, (editing, connection) -> {
            PolicyTable.write(connection, region, Optional.of(nonsense));
            return 0;
        });
        change(workshop, Optional.of(SHORT));
        assertThat(latest(workshop).before()).isEqualTo(nonsense);
        assertThatThrownBy(() -> undo(workshop)).isInstanceOf(PolicyRefused.class);
    }

    @OnBothMakes
    void everyNodeHearsOfAChangeAndReadsAnewWhatWasClosed(Workshop workshop) {
        Changes changes = new Changes();
        ChangeTable log = new ChangeTable(changes, Duration.ofSeconds(10));
        PolicyWatch watch = new PolicyWatch(changes, log, policies);
        look(workshop, log, watch);
        long before = changes.position();

        change(workshop, Optional.of(new Policy(false, 60, 5_000, 10, 4)));
        look(workshop, log, watch);
        assertThat(policies.of(region).now().enabled()).isFalse();
        assertThat(changes.holds(CacheTag.of(region.name(), "1"), before)).isTrue();

        change(workshop, Optional.of(SHORT));
        look(workshop, log, watch);
        assertThat(policies.of(region).now()).isEqualTo(SHORT);
        assertThat(changes.holds(CacheTag.of(region.name(), "1"), before)).isFalse();
    }

    @OnBothMakes
    void theLastGoodPolicyIsTheOneRecordedLastWithWhichItKeptSomething(Workshop workshop) {
        change(workshop, Optional.of(SHORT));
        change(workshop, Optional.of(SHORTER));
        change(workshop, Optional.of(SHORTER.withEnabled(false)));
        PolicyChange restored = restoreLastGood(workshop).orElseThrow();
        assertThat(own(workshop)).contains(SHORTER);
        assertThat(restored.before()).isEqualTo(SHORTER.withEnabled(false));
        assertThat(restored.after()).isEqualTo(SHORTER);
        assertThat(restored.by()).isEqualTo("ada@levee.example");
        assertThat(restored.reason()).isEqualTo("repair");
        assertThat(latest(workshop)).isEqualTo(restored);

        assertThat(restoreLastGood(workshop)).as("nothing is to be done").isEmpty();
        assertThat(latest(workshop)).isEqualTo(restored);
    }

    @OnBothMakes
    void aRowThatWasWrittenByHandIsNeverGood(Workshop workshop) {
        byHand(workshop, Optional.of(SHORT));
        assertThat(restoreLastGood(workshop).orElseThrow().ownAfter()).isFalse();
        assertThat(own(workshop)).as("its tier's").isEmpty();

        change(workshop, Optional.of(SHORTER));
        byHand(workshop, Optional.of(SHORT));
        restoreLastGood(workshop);
        assertThat(own(workshop)).contains(SHORTER);
        byHand(workshop, Optional.empty());
        restoreLastGood(workshop);
        assertThat(own(workshop)).contains(SHORTER);
        byHand(workshop, Optional.of(new Policy(true, 0, -3, 10, 4)));
        restoreLastGood(workshop);
        assertThat(own(workshop)).contains(SHORTER);
    }

    @OnBothMakes
    void aRegionWhoseTierAndHistoryKnowNothingGoodIsLeftAsItIs(Workshop workshop) {
        policies.setOfTier(Tier.ENTITY, new Policy(true, 0, 10_000, 30, 8));
        byHand(workshop, Optional.of(SHORT));
        assertThatThrownBy(() -> restoreLastGood(workshop))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("No policy is known");
        assertThat(own(workshop)).contains(SHORT);
    }

    @OnBothMakes
    void whatTheRecordsExplainIsToldFromWhatTheyDoNot(Workshop workshop) {
        assertThat(record(workshop)).isEmpty();
        change(workshop, Optional.of(SHORT));
        assertThat(record(workshop).orElseThrow().isExplained()).isTrue();
        byHand(workshop, Optional.of(SHORTER));
        assertThat(record(workshop).orElseThrow().isExplained()).isFalse();
        byHand(workshop, Optional.empty());
        assertThat(record(workshop).orElseThrow().isExplained()).isFalse();
        restoreLastGood(workshop);
        assertThat(record(workshop).orElseThrow().isExplained()).isTrue();
    }

    @Test
    void aTableThatCannotBeReadLeavesWhatWasReadLast() {
        policies.setOwn(Map.of(region, SHORT));
        Class<?>[] type = {Connection.class};
        Connection broken =
                (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), type, (proxy, method, arguments) -> {
                    throw new SQLException("gone");
                });
        new PolicyWatch(new Changes(), new ChangeTable(new Changes()), policies).look(broken);
        assertThat(policies.of(region).now()).isEqualTo(SHORT);
    }

    private void change(Workshop workshop, Optional<Policy> policy) {
        on(workshop, (editing, connection) -> editing.change(region, policy, "because"));
    }

    private void byHand(Workshop workshop, Optional<Policy> policy) {
        on(workshop, (editing, connection) -> {
            PolicyTable.write(connection, region, policy);
            return 0;
        });
    }

    private Optional<PolicyChange> restoreLastGood(Workshop workshop) {
        return on(workshop, (editing, connection) -> editing.restoreLastGood(region, "repair"));
    }

    private Optional<PolicyRecord> record(Workshop workshop) {
        return on(
                workshop,
                (editing, connection) -> PolicyRecord.all(connection).stream()
                        .filter(each -> each.region().equals(region))
                        .findFirst());
    }

    private void undo(Workshop workshop) {
        on(workshop, (editing, connection) -> editing.undo(latest(workshop).id()));
    }

    private PolicyChange latest(Workshop workshop) {
        return on(
                workshop,
                (editing, connection) -> PolicyHistory.of(connection, region, 1).get(0));
    }

    private Optional<Policy> own(Workshop workshop) {
        return on(
                workshop,
                (editing, connection) ->
                        Optional.ofNullable(PolicyTable.read(connection).get(region)));
    }

    private void look(Workshop workshop, ChangeTable log, PolicyWatch watch) {
        on(workshop, (editing, connection) -> {
            log.read(connection);
            watch.look(connection);
            return 0;
        });
    }

    private <T> T on(Workshop workshop, Act<T> act) {
        return workshop.inTransaction(() -> {
            Connection connection = workshop.em().unwrap(Connection.class);
            return act.by(new PolicyEditing(connection, policies, NOON, "ada@levee.example"), connection);
        });
    }
}
