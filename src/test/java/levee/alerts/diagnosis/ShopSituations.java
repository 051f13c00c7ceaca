package levee.alerts.diagnosis;

import static levee.alerts.AlertName.CACHE_BYPASS;
import static levee.alerts.AlertName.CACHE_MISS_RATIO_HIGH;
import static levee.alerts.AlertName.CAPACITY_FELL;
import static levee.alerts.AlertName.CHECKOUT_ERROR_BUDGET_BURN;
import static levee.alerts.AlertName.DATABASE_LATENCY_HIGH;
import static levee.alerts.AlertName.DATABASE_POOL_EXHAUSTED;
import static levee.alerts.AlertName.METRICS_ABSENT;
import static levee.alerts.AlertName.NODE_LOST;
import static levee.alerts.AlertName.UNANNOUNCED_SURGE;

import java.util.stream.Stream;
import levee.alerts.Cause;

/** Crowds, the database, what others run, and nodes. */
final class ShopSituations {

    private ShopSituations() {}

    static Stream<Situation> all() {
        return Stream.of(crowds(), database(), others(), nodes(), loadTests()).flatMap(each -> each);
    }

    private static Stream<Situation> crowds() {
        return Stream.of(
                Situation.of("a surge without a bypass")
                        .traffic(4)
                        .fires(UNANNOUNCED_SURGE)
                        .mustSay(Cause.UNANNOUNCED_SURGE, "4 times the usual traffic", "No campaign has announced it")
                        .butNot(Cause.CACHE_BYPASS),
                Situation.of("a surge that makes the database slow and the pool full")
                        .traffic(4)
                        .databaseTakes(0.2)
                        .poolFull(20)
                        .checkoutsFail(0.3)
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.UNANNOUNCED_SURGE)
                        .butNot(Cause.CACHE_MISS_STORM, "loads no more than this traffic always did")
                        .butNot(Cause.DATABASE_SLOW, "It is slow because it has more to do")
                        .butNot(Cause.POOL_EXHAUSTED, "follows from what the database has to do"),
                Situation.of("a surge that only pages in memory feel")
                        .trafficFromMemory(5)
                        .fires(UNANNOUNCED_SURGE)
                        .mustSay(Cause.UNANNOUNCED_SURGE),
                Situation.of("a surge with a deployment right before it")
                        .traffic(4)
                        .databaseTakes(0.1)
                        .pagesTake(0.8)
                        .deployment(40)
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.UNANNOUNCED_SURGE)
                        .butNot(Cause.DEPLOYMENT),
                Situation.of("an announced surge")
                        .traffic(4)
                        .announced()
                        .databaseTakes(0.1)
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.ANNOUNCED_SURGE, "A campaign has announced it")
                        .butNot(Cause.UNANNOUNCED_SURGE),
                Situation.of("a surge and a bypass, of which the bypass sends more")
                        .traffic(3)
                        .bypass("Product", "disabled", 900)
                        .databaseTakes(0.3)
                        .fires(UNANNOUNCED_SURGE)
                        .fires(CACHE_BYPASS, "Product")
                        .mustSay(Cause.CACHE_BYPASS, "Also: 3 times the usual traffic")
                        .andThen(Cause.UNANNOUNCED_SURGE),
                Situation.of("a surge and a bypass, of which the surge sends more")
                        .traffic(5)
                        .bypass("Category", "disabled", 70)
                        .databaseTakes(0.3)
                        .fires(UNANNOUNCED_SURGE)
                        .fires(CACHE_BYPASS, "Category")
                        .mustSay(Cause.UNANNOUNCED_SURGE, "Also:", "past the cache (Category)")
                        .andThen(Cause.CACHE_BYPASS),
                Situation.of(
                                "a bypass in a shop that was empty a minute ago, and whose first visitors look like a crowd")
                        .scaled(0.02)
                        .traffic(11)
                        .pagesTake(0.8)
                        .bypass("Product", "disabled", 900)
                        .fires(CACHE_BYPASS, "Product")
                        .mustSay(Cause.CACHE_BYPASS, "Product is read past the cache", "Also: 11 times the usual"),
                Situation.of("a small bypass that fires while a large crowd comes and is served")
                        .traffic(5)
                        .bypass("Category", "disabled", 40)
                        .fires(CACHE_BYPASS, "Category")
                        .mustSay(Cause.CACHE_BYPASS, "Category is read past the cache", "Also: 5 times the usual")
                        .andThen(Cause.UNANNOUNCED_SURGE),
                Situation.of("a handful of reads past the cache fires while a large crowd makes pages fail")
                        .traffic(8)
                        .bypass("Category", "native-sql", 3)
                        .pagesTake(4)
                        .pagesFail(0.2)
                        .fires(CACHE_BYPASS, "Category")
                        .mustSay(Cause.CACHE_BYPASS, "Category is read past the cache", "Also: 8.4 times the usual")
                        .andThen(Cause.UNANNOUNCED_SURGE),
                Situation.of("the same when the crowd fires too")
                        .traffic(8)
                        .bypass("Category", "native-sql", 3)
                        .pagesTake(4)
                        .pagesFail(0.2)
                        .fires(CACHE_BYPASS, "Category")
                        .fires(UNANNOUNCED_SURGE)
                        .mustSay(Cause.UNANNOUNCED_SURGE, "8.4 times the usual", "Also:", "past the cache (Category)")
                        .andThen(Cause.CACHE_BYPASS),
                Situation.of("the same when the database is slow of the crowd and that fires")
                        .traffic(8)
                        .bypass("Category", "native-sql", 3)
                        .databaseTakes(0.4)
                        .fires(CACHE_BYPASS, "Category")
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.UNANNOUNCED_SURGE, "8 times the usual", "past the cache (Category)"),
                Situation.of("a bypass that fires during an announced surge that hurts nobody")
                        .traffic(6)
                        .announced()
                        .bypass("Product", "disabled", 60)
                        .fires(CACHE_BYPASS, "Product")
                        .mustSay(Cause.CACHE_BYPASS, "Product is read past the cache"),
                Situation.of("a large crowd has come and a node is lost")
                        .traffic(5)
                        .lost("node-2")
                        .fires(NODE_LOST, "node-2")
                        .mustSay(Cause.NODE_LOST, "node-2 has told nothing", "Also:"),
                Situation.of("the cache is cleared while a large crowd comes and is served")
                        .traffic(5)
                        .misses("Product", 400)
                        .cleared(2, "Product")
                        .fires(CACHE_MISS_RATIO_HIGH)
                        .mustSay(Cause.CACHE_MISS_STORM, "cleared Product"),
                Situation.of("a crowd beside an alert whose cause nobody knows")
                        .traffic(4)
                        .fires(METRICS_ABSENT, "node-2")
                        .mustSay(Cause.UNANNOUNCED_SURGE, "4 times the usual traffic"),
                Situation.of(
                                "1 June: a sale that nobody announced meets reads past the cache, and deployments are suspected")
                        .traffic(5)
                        .bypass("Product", "query-not-cached", 1_500)
                        .bypass("Price", "query-not-cached", 600)
                        .databaseTakes(0.9)
                        .poolFull(60)
                        .checkoutsFail(0.8)
                        .pagesFail(0.2)
                        .deployment(12 * 60)
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.CACHE_BYPASS, "Product and Price are read past the cache")
                        .andThen(Cause.UNANNOUNCED_SURGE)
                        .butNot(Cause.DEPLOYMENT),
                Situation.of("1 June, where what goes past the cache always did, and the crowd multiplies it")
                        .bypassAlways("Product", "query-not-cached", 400)
                        .traffic(5)
                        .databaseTakes(0.9)
                        .checkoutsFail(0.5)
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.CACHE_BYPASS),
                Situation.of("three times the traffic of this hour at 3 a.m., which is little")
                        .scaled(0.05)
                        .traffic(3)
                        .usualTraffic(18)
                        .fires(UNANNOUNCED_SURGE)
                        .mustSay(Cause.UNANNOUNCED_SURGE),
                Situation.of("a crowd that came after pages had become slow")
                        .traffic(1.4)
                        .databaseTakes(0.5)
                        .pagesTake(4)
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.DATABASE_SLOW));
    }

    private static Stream<Situation> database() {
        return Stream.of(
                Situation.of("a slow disk")
                        .databaseTakes(0.4)
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.DATABASE_SLOW, "slow by itself", "no more statements than usual"),
                Situation.of("a slow disk, a full pool and failed checkouts")
                        .databaseTakes(0.4)
                        .poolFull(40)
                        .checkoutsFail(0.4)
                        .pagesFail(0.1)
                        .fires(DATABASE_POOL_EXHAUSTED)
                        .mustSay(Cause.DATABASE_SLOW)
                        .butNot(Cause.POOL_EXHAUSTED, "follows from a slow database")
                        .butNot(Cause.DEPENDENCY_FAILING),
                Situation.of("a slow disk with a little more traffic than usual")
                        .traffic(1.15)
                        .databaseTakes(0.4)
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.DATABASE_SLOW)
                        .butNot(Cause.UNANNOUNCED_SURGE),
                Situation.of("a slow disk while the first visitors of the morning come, too few to slow it")
                        .scaled(0.1)
                        .traffic(2.5)
                        .databaseTakes(0.4)
                        .pagesTake(1.5)
                        .settings(400, "levee.db.url")
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.DATABASE_SLOW, "slow by itself")
                        .butNot(Cause.CONFIGURATION_CHANGE),
                Situation.of("a slow disk with a handful of reads past the cache")
                        .bypass("Category", "native-sql", 2)
                        .databaseTakes(0.4)
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.DATABASE_SLOW),
                Situation.of("a slow disk with a deployment a minute before")
                        .databaseTakes(0.4)
                        .deployment(60)
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.DATABASE_SLOW)
                        .butNot(Cause.DEPLOYMENT),
                Situation.of("the database answers nothing, and nobody counts failures")
                        .databaseIsMute()
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.DATABASE_SLOW, "The database does not answer"),
                Situation.of("one node alone has no connections left")
                        .poolFullOn("node-2")
                        .pagesTake(1.2)
                        .fires(DATABASE_POOL_EXHAUSTED, "node-2")
                        .mustSay(Cause.POOL_EXHAUSTED),
                Situation.of("writes alone are slow")
                        .writesTake(0.6)
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.DATABASE_SLOW, "95 % of the statements take up to"),
                Situation.of("the database stopped")
                        .databaseFails(1.9)
                        .checkoutsFail(1)
                        .pagesFail(0.3)
                        .fires(CHECKOUT_ERROR_BUDGET_BURN)
                        .mustSay(Cause.DATABASE_SLOW, "The database does not answer"),
                Situation.of("the database stopped right after a deployment")
                        .databaseFails(1.9)
                        .checkoutsFail(1)
                        .deployment(30)
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.DATABASE_SLOW)
                        .butNot(Cause.DEPLOYMENT),
                Situation.of("connections that are never given back")
                        .poolFull(25)
                        .checkoutsFail(0.5)
                        .fires(DATABASE_POOL_EXHAUSTED)
                        .mustSay(Cause.POOL_EXHAUSTED, "64 of 64 in use, 25 waiting", "the database is fast"),
                Situation.of("too few connections since the settings were changed")
                        .poolFull(25)
                        .pagesTake(1.2)
                        .settings(20, "levee.db.pool-size")
                        .fires(DATABASE_POOL_EXHAUSTED)
                        .mustSay(Cause.POOL_EXHAUSTED, "operations@levee.example changed levee.db.pool-size"));
    }

    private static Stream<Situation> others() {
        return Stream.of(
                Situation.of("payment down")
                        .checkoutsFail(0.9)
                        .paymentsTimeOut(7)
                        .fires(CHECKOUT_ERROR_BUDGET_BURN)
                        .mustSay(
                                Cause.DEPENDENCY_FAILING,
                                "payment gateway does not answer",
                                "Database and pages are well"),
                Situation.of("payment down, known only by the checkouts that fail")
                        .checkoutsFail(0.7)
                        .fires(CHECKOUT_ERROR_BUDGET_BURN)
                        .mustSay(Cause.DEPENDENCY_FAILING, "payment gateway"),
                Situation.of("checkout pages that break before they count anything")
                        .checkoutPagesBreak(5)
                        .fires(CHECKOUT_ERROR_BUDGET_BURN)
                        .deployment(15)
                        .mustSay(Cause.DEPLOYMENT, "of the checkouts fail"),
                Situation.of("payment down with a deployment 20 minutes before")
                        .checkoutsFail(0.7)
                        .deployment(20 * 60)
                        .fires(CHECKOUT_ERROR_BUDGET_BURN)
                        .mustSay(Cause.DEPENDENCY_FAILING)
                        .butNot(Cause.DEPLOYMENT),
                Situation.of("payment slow")
                        .checkoutTakes(8)
                        .checkoutsFail(0.05)
                        .fires(CHECKOUT_ERROR_BUDGET_BURN)
                        .mustSay(Cause.DEPENDENCY_FAILING, "payment gateway"),
                Situation.of("payment slow and nothing fails yet")
                        .checkoutTakes(8)
                        .mustSay(Cause.DEPENDENCY_FAILING, "The checkout is late and no other page is"),
                Situation.of("a gateway that declines everything")
                        .checkoutsDeclined(0.9)
                        .fires(CHECKOUT_ERROR_BUDGET_BURN)
                        .mustSay(Cause.DEPENDENCY_FAILING, "declines"),
                Situation.of("payment down during an announced surge")
                        .traffic(3)
                        .announced()
                        .checkoutsFail(0.9)
                        .paymentsTimeOut(20)
                        .fires(CHECKOUT_ERROR_BUDGET_BURN)
                        .mustSay(Cause.DEPENDENCY_FAILING),
                Situation.of("mail down")
                        .lettersFail(3)
                        .mustSay(Cause.DEPENDENCY_FAILING, "The mail server takes no letters"));
    }

    private static Stream<Situation> loadTests() {
        return Stream.of(
                Situation.of("it bears less with another build")
                        .bears(400, "1.4.2", "")
                        .fires(CAPACITY_FELL, "2")
                        .mustSay(
                                Cause.DEPLOYMENT,
                                "2 nodes bear 400 pages a second, 20 % less than the 500 of before",
                                "def5678 instead of abc1234"),
                Situation.of("it bears less with other settings")
                        .bears(430, "1.4.1", "levee.db.pool-size")
                        .fires(CAPACITY_FELL, "2")
                        .mustSay(Cause.CONFIGURATION_CHANGE, "14 % less", "levee.db.pool-size")
                        .butNot(Cause.DEPLOYMENT),
                Situation.of("it bears less with another build and other settings")
                        .bears(400, "1.4.2", "levee.db.pool-size")
                        .fires(CAPACITY_FELL, "2")
                        .mustSay(Cause.DEPLOYMENT)
                        .andThen(Cause.CONFIGURATION_CHANGE),
                Situation.of("it bears less and nothing is known to differ")
                        .bears(400, "1.4.1", "")
                        .fires(CAPACITY_FELL, "2")
                        .mustSay(Cause.UNKNOWN, "the same build and settings as before"),
                Situation.of("it bears less, and meanwhile payment is down")
                        .bears(400, "1.4.2", "")
                        .checkoutsFail(0.9)
                        .paymentsTimeOut(7)
                        .fires(CAPACITY_FELL, "2")
                        .fires(CHECKOUT_ERROR_BUDGET_BURN)
                        .mustSay(Cause.DEPENDENCY_FAILING, "payment gateway"));
    }

    private static Stream<Situation> nodes() {
        return Stream.of(
                Situation.of("a node lost")
                        .lost("node-2")
                        .fires(NODE_LOST, "node-2")
                        .mustSay(Cause.NODE_LOST, "node-2 has told nothing since 14:02:11 UTC", "1 node is left"),
                Situation.of("a node lost, and what it kept is missed")
                        .lost("node-2")
                        .misses("Product", 300)
                        .pagesFail(0.05)
                        .gridErrors("time-out", 60)
                        .fires(NODE_LOST, "node-2")
                        .mustSay(Cause.NODE_LOST)
                        .andThen(Cause.CACHE_MISS_STORM),
                Situation.of("a node lost of which no alert has told yet")
                        .lost("node-2")
                        .mustSay(Cause.NODE_LOST, "node-2 has told nothing since 14:02:11 UTC"),
                Situation.of("a node lost in the midst of checkouts")
                        .lost("node-2")
                        .checkoutsFail(0.3)
                        .fires(NODE_LOST, "node-2")
                        .fires(CHECKOUT_ERROR_BUDGET_BURN)
                        .mustSay(Cause.NODE_LOST),
                Situation.of("a data grid that has come apart, and all nodes are there")
                        .fires(NODE_LOST)
                        .mustSay(Cause.CACHE_MISS_STORM, "It is worse than the threshold"),
                Situation.of("a node lost soon after its deployment")
                        .lost("node-2")
                        .deployment(50)
                        .fires(NODE_LOST, "node-2")
                        .mustSay(Cause.NODE_LOST),
                Situation.of("a node that collects garbage all the time")
                        .collects("node-1", 0.7)
                        .pagesTake(3)
                        .databaseTakes(0.06)
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.UNKNOWN, "node-1 spends 70 % of its time collecting garbage (heap 98 %)")
                        .butNot(Cause.DATABASE_SLOW),
                Situation.of("a bypass, a lost node and a failing payment at once")
                        .bypass("Product", "disabled", 500)
                        .databaseTakes(0.3)
                        .poolFull(20)
                        .lost("node-2")
                        .paymentsTimeOut(0.1)
                        .deployment(15 * 60)
                        .fires(NODE_LOST, "node-2")
                        .fires(CACHE_BYPASS, "Product")
                        .fires(DATABASE_LATENCY_HIGH)
                        .mustSay(Cause.CACHE_BYPASS, "Also: node-2 is lost")
                        .andThen(Cause.NODE_LOST)
                        .butNot(Cause.DEPLOYMENT));
    }
}
