package levee.alerts.diagnosis;

import static levee.alerts.AlertName.CACHE_BYPASS;
import static levee.alerts.AlertName.CACHE_CONFIGURATION_DRIFT;
import static levee.alerts.AlertName.CACHE_MISS_RATIO_HIGH;
import static levee.alerts.AlertName.DATABASE_LATENCY_HIGH;
import static levee.alerts.AlertName.DATABASE_POOL_EXHAUSTED;

import java.util.stream.Stream;
import levee.alerts.AlertName;
import levee.alerts.Cause;
import levee.signals.Happening;

/** What can be wrong with the cache. */
final class CacheSituations {

    private CacheSituations() {}

    static Stream<Situation> all() {
        return Stream.of(bypasses(), policies(), code(), misses()).flatMap(each -> each);
    }

    private static Stream<Situation> bypasses() {
        return Stream.of(
                Situation.of("bypass without a surge, right after it began")
                        .bypass("Product", "disabled", 408)
                        .policy(2, "Product", "Switched off")
                        .fires(CACHE_BYPASS, "Product")
                        .after(8)
                        .mustSay(
                                Cause.CACHE_BYPASS,
                                "Product is read past the cache on all nodes since 14:02:1",
                                "statements a second instead of 0 (reason: disabled)",
                                "operations@levee.example disabled it at 14:02:09 UTC"),
                Situation.of("bypass that makes the database slow, the pool full and checkouts fail")
                        .bypass("Product", "disabled", 600)
                        .databaseTakes(0.4)
                        .poolFull(30)
                        .checkoutsFail(0.8)
                        .pagesFail(0.3)
                        .fires(DATABASE_LATENCY_HIGH)
                        .fires(DATABASE_POOL_EXHAUSTED)
                        .fires(AlertName.CHECKOUT_ERROR_BUDGET_BURN)
                        .mustSay(Cause.CACHE_BYPASS, "Product")
                        .butNot(Cause.POOL_EXHAUSTED)
                        .butNot(Cause.DEPENDENCY_FAILING),
                Situation.of("bypass seen first by the latency of the database")
                        .bypass("Product", "disabled", 300)
                        .databaseTakes(0.1)
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.CACHE_BYPASS)
                        .butNot(Cause.DATABASE_SLOW),
                Situation.of("bypass with an unrelated deployment 22 minutes before")
                        .bypass("Product", "disabled", 300)
                        .databaseTakes(0.1)
                        .deployment(22 * 60)
                        .fires(CACHE_BYPASS, "Product")
                        .mustSay(Cause.CACHE_BYPASS)
                        .butNot(Cause.DEPLOYMENT, "at 13:40:11 UTC came 22 min before, and nothing changed with it."),
                Situation.of("bypass by policy with an unrelated deployment half a minute before")
                        .bypass("Product", "disabled", 300)
                        .databaseTakes(0.1)
                        .checkoutsFail(0.3)
                        .deployment(30)
                        .policy(3, "Product", "Switched off")
                        .fires(CACHE_BYPASS, "Product")
                        .mustSay(Cause.CACHE_BYPASS, "operations@levee.example disabled it")
                        .butNot(Cause.DEPLOYMENT),
                Situation.of("bypass of several regions at once")
                        .bypass("Product", "disabled", 300)
                        .bypass("Category", "disabled", 120)
                        .bypass("Price", "disabled", 80)
                        .fires(CACHE_BYPASS, "Category")
                        .mustSay(Cause.CACHE_BYPASS, "Product, Category and Price are read past", "500 statements"),
                Situation.of("one node alone with a bad policy")
                        .bypassOn("node-2", "Product", "disabled", 200)
                        .fires(CACHE_BYPASS, "Product")
                        .mustSay(Cause.CACHE_BYPASS, "on node-2 alone"),
                Situation.of("pages that are not kept any more")
                        .pagesPast("product", 200)
                        .pagesTake(0.6)
                        .closed("product", "disabled", true)
                        .fires(CACHE_BYPASS, "product")
                        .mustSay(Cause.CACHE_BYPASS, "200 pages a second"),
                Situation.of("a bypass that has gone on for longer than anybody here remembers")
                        .bypassAlways("Product", "disabled", 300)
                        .fires(CACHE_BYPASS, "Product")
                        .mustSay(Cause.CACHE_BYPASS, "300 statements a second instead of 0"),
                Situation.of("an alert of a bypass of which the signals say nothing")
                        .fires(CACHE_BYPASS, "Product")
                        .mustSay(Cause.CACHE_BYPASS, "Product", "worse than the threshold"),
                Situation.of("reads that must be fresh are no bypass, however many")
                        .bypass("StockItem", "declared", 60)
                        .bypass("Product", "transaction-dirty", 20)
                        .databaseTakes(0.3)
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.DATABASE_SLOW)
                        .butNot(Cause.CACHE_BYPASS));
    }

    private static Stream<Situation> policies() {
        return Stream.of(
                Situation.of("a region without time to live")
                        .bypass("Product", "no-time-to-live", 300)
                        .policy(2, "Product", "Time to live 0 instead of 3600")
                        .fires(CACHE_BYPASS, "Product")
                        .mustSay(Cause.CACHE_BYPASS, "no-time-to-live", "left it no time to live"),
                Situation.of("a region without room")
                        .bypass("Price", "no-room", 200)
                        .policy(2, "Price", "Entries 0 instead of 10000")
                        .fires(CACHE_BYPASS, "Price")
                        .mustSay(Cause.CACHE_BYPASS, "left it no room"),
                Situation.of("a row of policies that was written by hand")
                        .bypass("Product", "disabled", 300)
                        .did(Happening.Kind.CACHE_POLICY, 2, "", "Product", "Switched off, by hand in the table", "")
                        .fires(CACHE_BYPASS, "Product")
                        .mustSay(Cause.CACHE_BYPASS, "Somebody disabled it at 14:02:09 UTC, by hand")
                        .andThen(Cause.CONFIGURATION_CHANGE)
                        .butNot(Cause.DEPLOYMENT),
                Situation.of("a row of policies that nobody has told of")
                        .bypass("Product", "disabled", 300)
                        .closed("Product", "disabled", true)
                        .deployment(20)
                        .fires(CACHE_BYPASS, "Product")
                        .mustSay(Cause.CACHE_BYPASS, "Its own policy says so, and no change of it was told")
                        .butNot(Cause.DEPLOYMENT),
                Situation.of("a policy changed by a node whose clock is five minutes ahead")
                        .bypass("Product", "disabled", 300)
                        .policy(-298, "Product", "Switched off")
                        .fires(CACHE_BYPASS, "Product")
                        .mustSay(Cause.CACHE_BYPASS, "operations@levee.example disabled it"),
                Situation.of("a policy changed by a node whose clock is five minutes behind")
                        .bypass("Product", "disabled", 300)
                        .policy(302, "Product", "Switched off")
                        .deployment(60)
                        .fires(CACHE_BYPASS, "Product")
                        .mustSay(Cause.CACHE_BYPASS, "operations@levee.example disabled it")
                        .butNot(Cause.DEPLOYMENT),
                Situation.of("a row that nobody has told of, minutes after the region was put right")
                        .bypass("Product", "disabled", 300)
                        .closed("Product", "disabled", true)
                        .did(
                                Happening.Kind.CACHE_OPENED,
                                50,
                                "",
                                "Product",
                                "It has its last good policy again",
                                "levee")
                        .fires(CACHE_BYPASS, "Product")
                        .mustSay(Cause.CACHE_BYPASS, "no change of it was told")
                        .butNot(Cause.CONFIGURATION_CHANGE),
                Situation.of("two changes of a policy, of which the last did it")
                        .bypass("Product", "disabled", 300)
                        .did(
                                Happening.Kind.CACHE_POLICY,
                                600,
                                "",
                                "Product",
                                "Time to live 1800 instead of 3600",
                                "merchant@levee.example")
                        .policy(2, "Product", "Switched off")
                        .fires(CACHE_BYPASS, "Product")
                        .mustSay(Cause.CACHE_BYPASS, "operations@levee.example disabled it at 14:02:09 UTC"),
                Situation.of("the policy of another region was changed right before")
                        .bypass("Product", "disabled", 300)
                        .policy(2, "Category", "Time to live 1800 instead of 3600")
                        .fires(CACHE_BYPASS, "Product")
                        .mustSay(Cause.CACHE_BYPASS)
                        .butNot(Cause.CONFIGURATION_CHANGE),
                Situation.of("a policy that differs and has harmed nobody yet")
                        .policy(30, "Product", "Time to live 5 instead of 3600")
                        .fires(CACHE_CONFIGURATION_DRIFT, "Product")
                        .mustSay(
                                Cause.CONFIGURATION_CHANGE,
                                "operations@levee.example changed the policy of Product",
                                "the cache is not set up as it should be"),
                Situation.of("settings that switch the cache off")
                        .bypass("Product", "disabled", 300)
                        .bypass("Price", "disabled", 150)
                        .settings(5, "levee.cache.entities.seconds-to-live")
                        .databaseTakes(0.1)
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.CACHE_BYPASS, "operations@levee.example changed levee.cache.entities"));
    }

    private static Stream<Situation> code() {
        return Stream.of(
                Situation.of("bypass right after the deployment that brought it")
                        .bypass("Product", "query-not-cached", 250)
                        .databaseTakes(0.05)
                        .deployment(25)
                        .fires(CACHE_BYPASS, "Product")
                        .mustSay(Cause.CACHE_BYPASS, "since the deployment of 1.4.2", "query-not-cached"),
                Situation.of("native SQL of a new page")
                        .bypass("Product", "native-sql", 40)
                        .databaseTakes(0.3)
                        .deployment(70)
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.CACHE_BYPASS, "native-sql", "since the deployment of 1.4.2 on node-2")
                        .butNot(Cause.DATABASE_SLOW),
                Situation.of("native SQL of a page that nobody opened for minutes, and a policy that did not do it")
                        .bypass("Product", "native-sql", 120)
                        .policy(30, "Product", "Entries 20000 instead of 10000")
                        .deployment(240)
                        .fires(CACHE_BYPASS, "Product")
                        .mustSay(Cause.CACHE_BYPASS, "It may be so since the deployment of 1.4.2 on node-2"),
                Situation.of("native SQL without a deployment near it")
                        .bypass("Product", "native-sql", 120)
                        .deployment(45 * 60)
                        .fires(CACHE_BYPASS, "Product")
                        .mustSay(Cause.CACHE_BYPASS, "native-sql")
                        .butNot(Cause.DEPLOYMENT),
                Situation.of("a query that has never been cached is not what is new")
                        .bypassAlways("Product", "query-not-cached", 20)
                        .databaseTakes(0.3)
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.DATABASE_SLOW)
                        .butNot(Cause.CACHE_BYPASS));
    }

    private static Stream<Situation> misses() {
        return Stream.of(
                Situation.of("the cache cleared at peak")
                        .misses("Product", 300)
                        .cleared(2, "Product")
                        .fires(CACHE_MISS_RATIO_HIGH)
                        .mustSay(Cause.CACHE_MISS_STORM, "operations@levee.example cleared Product at 14:02:09 UTC"),
                Situation.of("everything cleared, with a deployment an hour ago, and the database is slow")
                        .misses("Product", 400)
                        .misses("Price", 300)
                        .databaseTakes(0.2)
                        .poolFull(12)
                        .cleared(2, "")
                        .deployment(58 * 60)
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.CACHE_MISS_STORM, "cleared the cache")
                        .butNot(Cause.DEPLOYMENT),
                Situation.of("the grid is lost")
                        .misses("Product", 200)
                        .gridErrors("time-out", 150)
                        .fires(CACHE_MISS_RATIO_HIGH)
                        .mustSay(Cause.CACHE_MISS_STORM, "The grid does not answer", "time-out"),
                Situation.of("the grid is split and the nodes' own memory still answers")
                        .gridErrors("split", 200)
                        .fires(CACHE_MISS_RATIO_HIGH)
                        .mustSay(Cause.CACHE_MISS_STORM, "split"),
                Situation.of("a node restarted cold")
                        .misses("Product", 200)
                        .restarted(8, "node-2")
                        .fires(CACHE_MISS_RATIO_HIGH)
                        .mustSay(Cause.CACHE_MISS_STORM, "node-2 was started at 14:02:03 UTC"),
                Situation.of("a deployment that makes its node start cold")
                        .misses("Product", 200)
                        .deployment(8)
                        .databaseTakes(0.05)
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.CACHE_MISS_STORM)
                        .butNot(Cause.DEPLOYMENT),
                Situation.of("too little room for what is asked for")
                        .misses("Product", 250)
                        .evictions("Product", 240)
                        .fires(CACHE_MISS_RATIO_HIGH)
                        .mustSay(Cause.CACHE_MISS_STORM, "too little room"),
                Situation.of("an import strikes out everything")
                        .misses("Product", 250)
                        .invalidations("Product", 400)
                        .fires(CACHE_MISS_RATIO_HIGH)
                        .mustSay(Cause.CACHE_MISS_STORM, "Changes strike out"));
    }
}
