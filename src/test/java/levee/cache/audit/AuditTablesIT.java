package levee.cache.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import levee.OnBothMakes;
import levee.Workshop;
import levee.cache.audit.Audit.Cause;
import levee.cache.audit.CanaryResult.State;
import levee.cache.audit.Finding.Kind;

/** What the nodes tell each other through the database, on both makes. */
class AuditTablesIT {

    private static final Finding CLOSED = finding(Kind.REGION_CLOSED, Severity.CRITICAL, "120 a second");
    private static final Finding SMALL = finding(Kind.ROOM_SMALL, Severity.WARNING, "3 a second");
    private static final List<CanaryResult> CANARIES =
            List.of(new CanaryResult("entity Product", State.KEPT, "Read again\twithout a\nstatement."));

    private final String node = "n" + UUID.randomUUID();
    private final String other = "o" + UUID.randomUUID();

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    @OnBothMakes
    void anAuditTellsWhatIsNewAndWhatIsGoneAndKeepsNothingElse(Workshop workshop) {
        on(workshop, connection -> {
            NodeTable.begin(connection, node);
            assertThat(save(connection, Cause.MINUTE, List.of()).isChange()).isFalse();
            assertThat(AuditHistory.runs(connection, node, 10)).isEmpty();

            assertThat(save(connection, Cause.MINUTE, List.of(CLOSED, SMALL)).appeared())
                    .containsExactly(CLOSED, SMALL);
            Finding dearer = finding(Kind.ROOM_SMALL, Severity.WARNING, "4 a second");
            assertThat(save(connection, Cause.MINUTE, List.of(CLOSED, dearer)).isChange())
                    .as("its numbers are others, and it is the same")
                    .isFalse();
            assertThat(AuditHistory.runs(connection, node, 10)).hasSize(1);
            assertThat(report(connection).findings()).containsExactly(CLOSED, dearer);

            CacheAudited worse =
                    save(connection, Cause.CHANGE, List.of(finding(Kind.ROOM_SMALL, Severity.CRITICAL, "40 a second")));
            assertThat(worse.appeared()).hasSize(1);
            assertThat(worse.gone()).containsExactly(CLOSED, dearer);
            return null;
        });
    }

    @OnBothMakes
    void twoAuditsAreComparedByWhatCameAndWentBetweenThem(Workshop workshop) {
        on(workshop, connection -> {
            NodeTable.begin(connection, node);
            save(connection, Cause.START, List.of(CLOSED));
            save(connection, Cause.CHANGE, List.of(CLOSED, SMALL));
            save(connection, Cause.CHANGE, List.of(SMALL));
            save(connection, Cause.DEMAND, List.of(SMALL));
            List<AuditRun> runs = AuditHistory.runs(connection, node, 10);
            assertThat(runs)
                    .extracting(AuditRun::cause)
                    .containsExactly(Cause.DEMAND, Cause.CHANGE, Cause.CHANGE, Cause.START);
            assertThat(runs.get(1).gone()).containsExactly(CLOSED);
            assertThat(runs.get(2).appeared()).containsExactly(SMALL);
            assertThat(runs.get(0).appeared()).isEmpty();
            AuditHistory.Difference whole = AuditHistory.between(
                    connection, runs.get(3).id(), runs.get(0).id());
            assertThat(whole.appeared()).containsExactly(SMALL);
            assertThat(whole.gone()).containsExactly(CLOSED);
            return null;
        });
    }

    @OnBothMakes
    void factsAndTrialReadsComeBackAsTheyWereTold(Workshop workshop) {
        on(workshop, connection -> {
            TreeMap<String, String> facts = new TreeMap<>(Map.of("type Product", "shared", "setting pages", "32\tMB"));
            NodeTable.begin(connection, node);
            NodeTable.begin(connection, other);
            NodeTable.tell(connection, node, facts);
            save(connection, Cause.START, List.of());
            assertThat(NodeTable.factsOfOthers(connection, other).get(node))
                    .containsEntry("type Product", "shared")
                    .containsEntry("setting pages", "32 MB");
            assertThat(NodeTable.factsOfOthers(connection, node)).doesNotContainKeys(node, other);
            assertThat(report(connection).canaries())
                    .containsExactly(new CanaryResult("entity Product", State.KEPT, "Read again without a statement."));
            assertThat(report(connection).answered()).isEqualTo(7);
            return null;
        });
    }

    @OnBothMakes
    void aNodeThatIsNotHeardOfIsNoOther(Workshop workshop) {
        on(workshop, connection -> {
            NodeTable.begin(connection, node);
            NodeTable.beat(connection, node, true);
            NodeTable.begin(connection, other);
            assertThat(report(connection).alive()).isTrue();
            assertThat(NodeTable.mayBeLeftOut(connection, other)).isTrue();
            silence(connection);
            assertThat(report(connection).alive()).isFalse();
            assertThat(NodeTable.mayBeLeftOut(connection, other)).isFalse();
            return null;
        });
    }

    @OnBothMakes
    void ofNodesThatAreAllAsBadAndStartAtOnceOneServes(Workshop workshop) throws Exception {
        on(workshop, connection -> {
            silence(connection);
            return null;
        });
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Callable<Boolean>> starts = List.of(node, other, "p" + node).stream()
                    .<Callable<Boolean>>map(each -> () -> on(workshop, connection -> {
                        NodeTable.begin(connection, each);
                        return NodeTable.mayBeLeftOut(connection, each);
                    }))
                    .toList();
            int leftOut = 0;
            for (Future<Boolean> each : threads.invokeAll(starts)) {
                leftOut += each.get() ? 1 : 0;
            }
            assertThat(leftOut).isEqualTo(2);
        } finally {
            threads.shutdown();
        }
    }

    @OnBothMakes
    void aBadNodeWaitsAsLongAsAnotherIsReadyAndServesWhenItGoes(Workshop workshop) {
        on(workshop, connection -> {
            Standing standing = new Standing(other, () -> false);
            NodeTable.begin(connection, node);
            NodeTable.beat(connection, node, true);
            NodeTable.begin(connection, other);
            assertThat(standing.against()).contains("Its cache has not been audited yet");
            standing.decide(audit(other, Cause.START, List.of(CLOSED)), connection);
            assertThat(standing.against())
                    .hasValueSatisfying(reason -> assertThat(reason).contains(CLOSED.what()));
            standing.decide(audit(other, Cause.MINUTE, List.of(CLOSED)), connection);
            assertThat(standing.isReady()).isFalse();

            silence(connection);
            standing.decide(audit(other, Cause.MINUTE, List.of(CLOSED)), connection);
            assertThat(standing.against()).isEmpty();
            NodeTable.beat(connection, node, true);
            standing.decide(audit(other, Cause.MINUTE, List.of(CLOSED)), connection);
            assertThat(standing.isReady()).as("who is ready stays so").isTrue();
            return null;
        });
    }

    @OnBothMakes
    void aNodeIsReadyWhenItsAuditIsGoodAgainOrItHasServedAllTheSame(Workshop workshop) {
        on(workshop, connection -> {
            AtomicBoolean served = new AtomicBoolean();
            Standing one = new Standing(other, served::get);
            Standing two = new Standing(other, served::get);
            NodeTable.begin(connection, node);
            NodeTable.beat(connection, node, true);
            NodeTable.begin(connection, other);
            one.decide(audit(other, Cause.START, List.of(CLOSED)), connection);
            two.decide(audit(other, Cause.START, List.of(CLOSED)), connection);
            one.decide(audit(other, Cause.CHANGE, List.of(SMALL)), connection);
            assertThat(one.isReady()).isTrue();
            assertThat(two.isReady()).isFalse();
            served.set(true);
            assertThat(two.isReady()).isTrue();
            return null;
        });
    }

    private NodeReport report(Connection connection) throws SQLException {
        return NodeReport.all(connection).stream()
                .filter(each -> each.node().equals(node))
                .findFirst()
                .orElseThrow();
    }

    private void silence(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "UPDATE cache_audit_nodes SET seen_at = UTC_TIMESTAMP(6) - INTERVAL 16 SECOND WHERE node <> '"
                            + other + "'");
        }
    }

    private CacheAudited save(Connection connection, Cause cause, List<Finding> findings) throws SQLException {
        return AuditTable.save(connection, audit(node, cause, findings));
    }

    private static Audit audit(String node, Cause cause, List<Finding> findings) {
        return new Audit(node, cause, 7, findings, CANARIES, new TreeMap<>());
    }

    private static Finding finding(Kind kind, Severity severity, String why) {
        return new Finding(kind, severity, "entity Product", "It is so.", why, "Mend it.", 120);
    }

    /** A connection as the data source gives them, on which each statement is a transaction. */
    private static <T> T on(Workshop workshop, Work<T> work) {
        return workshop.inTransaction(() -> {
            Connection connection = workshop.em().unwrap(Connection.class);
            connection.setAutoCommit(true);
            try {
                return work.on(connection);
            } finally {
                connection.setAutoCommit(false);
            }
        });
    }
}
