package levee.alerts.diagnosis;

import static levee.alerts.AlertName.CACHE_BYPASS;
import static levee.alerts.AlertName.CHECKOUT_ERROR_BUDGET_BURN;
import static levee.alerts.AlertName.DATABASE_LATENCY_HIGH;
import static levee.alerts.AlertName.METRICS_ABSENT;
import static levee.alerts.AlertName.UNANNOUNCED_SURGE;

import java.util.stream.Stream;
import levee.alerts.Cause;

/** What was changed, what is hardly known, and what makes no sense. */
final class OddSituations {

    private OddSituations() {}

    static Stream<Situation> all() {
        return Stream.of(changes(), clocks(), nothing()).flatMap(each -> each);
    }

    private static Stream<Situation> changes() {
        return Stream.of(
                Situation.of("a deployment with errors")
                        .pagesFail(0.2)
                        .deployment(20)
                        .fires(CHECKOUT_ERROR_BUDGET_BURN)
                        .mustSay(
                                Cause.DEPLOYMENT,
                                "Since the deployment of 1.4.2 on node-2 at 14:01:51 UTC",
                                "of the requests fail"),
                Situation.of("a deployment with failing checkouts and failing pages")
                        .pagesFail(0.1)
                        .checkoutsFail(0.5)
                        .deployment(30)
                        .fires(CHECKOUT_ERROR_BUDGET_BURN)
                        .mustSay(Cause.DEPLOYMENT, "of the checkouts fail")
                        .butNot(Cause.UNKNOWN),
                Situation.of("a deployment whose own statements are slow")
                        .statementsTake(0.4)
                        .deployment(30)
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.DEPLOYMENT),
                Situation.of("a deployment that asks for far more of what nobody caches")
                        .statements("uncached", 500)
                        .databaseTakes(0.1)
                        .deployment(30)
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.DEPLOYMENT)
                        .butNot(Cause.DATABASE_SLOW),
                Situation.of("a deployment that makes pages slow")
                        .pagesTake(2)
                        .deployment(15)
                        .mustSay(Cause.DEPLOYMENT, "95 % of the pages take up to"),
                Situation.of("settings with latency")
                        .databaseTakes(0.3)
                        .settings(15, "levee.db.url")
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(
                                Cause.CONFIGURATION_CHANGE,
                                "operations@levee.example changed levee.db.url at 14:01:56 UTC"),
                Situation.of("settings with slow statements")
                        .statementsTake(0.3)
                        .settings(15, "levee.orders.batch")
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.CONFIGURATION_CHANGE),
                Situation.of("settings long before a slow disk")
                        .databaseTakes(0.3)
                        .settings(25 * 60, "levee.db.url")
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.DATABASE_SLOW)
                        .butNot(Cause.CONFIGURATION_CHANGE),
                Situation.of("errors, and a deployment after they began")
                        .pagesFail(0.2)
                        .deployment(-40)
                        .after(60)
                        .mustSay(Cause.UNKNOWN, "of the requests fail since 14:02:1", "No cause is known")
                        .butNot(Cause.DEPLOYMENT));
    }

    private static Stream<Situation> clocks() {
        return Stream.of(
                Situation.of("a deployment with errors, told by a clock that is five minutes behind")
                        .pagesFail(0.2)
                        .deployment(320)
                        .mustSay(Cause.DEPLOYMENT),
                Situation.of("a deployment with errors, told by a clock that is five minutes ahead")
                        .pagesFail(0.2)
                        .deployment(-280)
                        .mustSay(Cause.DEPLOYMENT),
                Situation.of("what happened in the far past")
                        .databaseTakes(0.3)
                        .deployment(26 * 3_600)
                        .settings(3 * 3_600, "levee.db.url")
                        .cleared(90 * 60, "Product")
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.DATABASE_SLOW)
                        .butNot(Cause.DEPLOYMENT),
                Situation.of("what will happen in the far future")
                        .pagesFail(0.2)
                        .deployment(-3_600)
                        .mustSay(Cause.UNKNOWN)
                        .butNot(Cause.DEPLOYMENT),
                Situation.of("a bypass that has gone on for minutes")
                        .bypass("Product", "disabled", 300)
                        .databaseTakes(0.2)
                        .policy(2, "Product", "Switched off")
                        .deployment(-30)
                        .after(200)
                        .fires(CACHE_BYPASS, "Product")
                        .mustSay(Cause.CACHE_BYPASS, "since 14:02:1", "disabled it at 14:02:09 UTC")
                        .butNot(Cause.DEPLOYMENT));
    }

    private static Stream<Situation> nothing() {
        return Stream.of(
                Situation.of("no data at all")
                        .nothingTold()
                        .fires(METRICS_ABSENT)
                        .mustSay(Cause.UNKNOWN, "Nothing is known"),
                Situation.of("no data and no alert").nothingTold().mustSay(Cause.UNKNOWN),
                Situation.of("a node that tells no figures any more")
                        .fires(METRICS_ABSENT, "node-2")
                        .mustSay(Cause.UNKNOWN, "It is worse than the threshold. No cause is known"),
                Situation.of("a deployment after which a node tells no figures any more")
                        .deployment(20)
                        .fires(METRICS_ABSENT, "node-2")
                        .mustSay(Cause.DEPLOYMENT),
                Situation.of("all nodes silent")
                        .lost("node-1")
                        .lost("node-2")
                        .fires(METRICS_ABSENT)
                        .mustSay(Cause.UNKNOWN, "No node has told anything since"),
                Situation.of("an alert, and all is as before")
                        .fires(CHECKOUT_ERROR_BUDGET_BURN)
                        .deployment(40 * 60)
                        .mustSay(Cause.UNKNOWN),
                Situation.of("a quiet night on which three misses are half of all reads")
                        .scaled(0.002)
                        .misses("Product", 30)
                        .mustSay(Cause.UNKNOWN),
                Situation.of("a quiet night with fewer visitors than ever")
                        .scaled(0.01)
                        .traffic(0.3)
                        .deployment(10 * 60)
                        .mustSay(Cause.UNKNOWN)
                        .butNot(Cause.DEPLOYMENT),
                Situation.of("one node says what is not a number, and the other tells of a bypass")
                        .bypassOn("node-1", "Product", "disabled", 300)
                        .garbled("node-2", Double.NaN)
                        .fires(CACHE_BYPASS, "Product")
                        .mustSay(Cause.CACHE_BYPASS, "Product"),
                Situation.of("one node says that everything is negative")
                        .garbled("node-2", -1)
                        .fires(UNANNOUNCED_SURGE)
                        .mustSay(Cause.UNANNOUNCED_SURGE),
                Situation.of("statements beyond what cache and traffic explain")
                        .statements("uncached", 600)
                        .databaseTakes(0.1)
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.UNKNOWN, "most are uncached"));
    }
}
