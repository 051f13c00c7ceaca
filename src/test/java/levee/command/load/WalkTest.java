package levee.command.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WalkTest {

    private static final Goods GOODS =
            new Goods(List.of("/product/1-a", "/product/2-b"), List.of("/category/1-c"), List.of("/search?q=d"));
    private static final Reply GOOD = new Reply(200, "http://shop/somewhere", -1);

    private final SplittableRandom seeds = new SplittableRandom(42);

    private Walk walk(Mix mix, double visitSeconds) {
        return Walk.of(new WalkStyle(mix, 2, visitSeconds, 30), GOODS, seeds.nextLong());
    }

    @Test
    void aVisitBeginsAtTheHomePage() {
        Walk walk = walk(Mix.SHOPPING, 60);
        assertThat(walk.here()).isEqualTo(Interaction.HOME);
        assertThat(walk.path()).isEqualTo("/");
    }

    @Test
    void whoPutsSomethingIntoTheCartHasLookedAtItJustBefore() {
        for (int visit = 0; visit < 200; visit++) {
            Walk walk = walk(Mix.ORDERING, 60);
            Walk.Act before = null;
            while (!walk.isOver()) {
                if (walk.act() == Walk.Act.ADD) {
                    assertThat(before).isEqualTo(Walk.Act.OPEN_TO_BUY);
                }
                if (walk.act() == Walk.Act.OPEN_TO_BUY) {
                    assertThat(walk.path()).startsWith("/product/");
                }
                before = walk.act();
                go(walk);
            }
        }
    }

    @Test
    void whoPaysHasOpenedTheCheckoutJustBefore() {
        int paid = 0;
        for (int visit = 0; visit < 200; visit++) {
            Walk walk = walk(Mix.ORDERING, 60);
            Walk.Act before = null;
            while (!walk.isOver()) {
                if (walk.act() == Walk.Act.PAY) {
                    paid++;
                    assertThat(before).isEqualTo(Walk.Act.OPEN_CHECKOUT);
                }
                before = walk.act();
                go(walk);
            }
        }
        assertThat(paid).isPositive();
    }

    @Test
    void whoseFormWasTakenAsksForThePageAfterItAgainAndDoesNotSendTheFormTwice() {
        Walk walk = upTo(Walk.Act.ADD);
        walk.answered(new Reply(503, "http://shop/cart", 10));
        assertThat(walk.act()).isEqualTo(Walk.Act.OPEN);
        assertThat(walk.path()).isEqualTo("/cart");

        Walk paying = upTo(Walk.Act.PAY);
        Reply busy = new Reply(503, "http://shop/order/abc", 10);
        assertThat(busy.ordered()).isTrue();
        paying.answered(busy);
        assertThat(paying.act()).isEqualTo(Walk.Act.OPEN);
        assertThat(paying.path()).isEqualTo("/order/abc");
    }

    @Test
    void whoseFormWasNotTakenSendsItAgain() {
        Walk walk = upTo(Walk.Act.PAY);
        walk.answered(new Reply(503, "http://shop/checkout", 10));
        assertThat(walk.act()).isEqualTo(Walk.Act.PAY);
    }

    private Walk upTo(Walk.Act act) {
        Walk walk = walk(Mix.ORDERING, 600);
        while (walk.act() != act) {
            go(walk);
        }
        return walk;
    }

    @Test
    void pagesOfWholeVisitsHaveTheSharesOfTheMixHoweverShortTheyAre() {
        Map<Interaction, Integer> pages = new EnumMap<>(Interaction.class);
        int all = 0;
        for (int visit = 0; visit < 20_000; visit++) {
            Walk walk = walk(Mix.BROWSING, 4);
            while (!walk.isOver()) {
                pages.merge(walk.here(), 1, Integer::sum);
                all++;
                go(walk);
            }
        }
        assertThat(pages.get(Interaction.HOME) / (double) all).isCloseTo(0.29, within(0.01));
        assertThat(pages.get(Interaction.SEARCH_RESULTS) / (double) all).isCloseTo(0.11, within(0.01));
        assertThat(pages.get(Interaction.SHOPPING_CART) / (double) all).isCloseTo(0.02, within(0.005));
    }

    private void go(Walk walk) {
        walk.answered(GOOD);
    }

    @Test
    void whatAVisitorMeansToBuyIsKnownFromTheBeginningHoweverTheShopIs() {
        int meant = 0;
        for (int visit = 0; visit < 500; visit++) {
            Walk walk = walk(Mix.ORDERING, 20);
            int paid = 0;
            while (!walk.isOver()) {
                boolean pays = walk.act() == Walk.Act.PAY;
                paid += pays ? 1 : 0;
                walk.answered(new Reply(503, "", 1));
                walk.answered(new Reply(500, "http://shop/", -1));
                walk.answered(new Reply(200, pays ? "http://shop/order/A1" : "http://shop/", -1));
            }
            assertThat(walk.gaveUp()).isFalse();
            assertThat(paid).isEqualTo(walk.meansToOrder());
            meant += paid;
        }
        assertThat(meant).isPositive();
    }

    @Test
    void thinkingTakesAsLongAsWasSaidOnTheAverageAndNeverTenTimesThat() {
        Walk walk = walk(Mix.SHOPPING, 1e6);
        List<Double> pauses = new ArrayList<>();
        for (int page = 0; page < 20_000; page++) {
            walk.answered(GOOD);
            pauses.add(walk.pause());
        }
        assertThat(pauses.stream().mapToDouble(each -> each).average().orElseThrow())
                .isCloseTo(2, within(0.05));
        assertThat(pauses).allMatch(pause -> pause <= 20);
    }

    @Test
    void whoIsToldToComeBackComesBackToTheSamePageAndNoSooner() {
        Walk walk = walk(Mix.SHOPPING, 60);
        go(walk);
        Interaction wanted = walk.here();
        String path = walk.path();
        walk.answered(new Reply(503, "", 10));
        assertThat(walk.pause()).isBetween(10.0, 12.0);
        assertThat(walk.here()).isEqualTo(wanted);
        assertThat(walk.path()).isEqualTo(path);
        assertThat(walk.isOver()).isFalse();
    }

    @Test
    void patienceEnds() {
        Walk walk = walk(Mix.SHOPPING, 60);
        walk.answered(new Reply(503, "", 10));
        walk.answered(new Reply(200, "http://shop/waiting", 10));
        assertThat(walk.isOver()).isFalse();
        walk.answered(new Reply(429, "", 11));
        assertThat(walk.isOver()).isTrue();
        assertThat(walk.gaveUp()).isTrue();
        assertThat(walk.pause()).isZero();
    }

    @Test
    void waitingForOnePageDoesNotWearOutThePatienceForTheNext() {
        Walk walk = walk(Mix.SHOPPING, 1e6);
        for (int page = 0; page < 10; page++) {
            walk.answered(new Reply(503, "", 20));
            walk.answered(GOOD);
        }
        assertThat(walk.isOver()).isFalse();
    }

    @Test
    void anErrorIsTriedOnceMore() {
        Walk walk = walk(Mix.SHOPPING, 60);
        walk.answered(new Reply(500, "http://shop/", -1));
        assertThat(walk.isOver()).isFalse();
        assertThat(walk.path()).isEqualTo("/");
        walk.answered(new Reply(0, "", -1));
        assertThat(walk.gaveUp()).isTrue();
    }

    @Test
    void a503ThatSaysNothingOfComingBackIsAnError() {
        assertThat(new Reply(503, "", -1).toldToComeBack()).isFalse();
        assertThat(new Reply(503, "", -1).broken()).isTrue();
    }

    @Test
    void anOrderIsAcknowledgedByItsPage() {
        assertThat(new Reply(200, "http://shop/order/ABC123", -1).ordered()).isTrue();
        assertThat(new Reply(200, "http://shop/checkout", -1).ordered()).isFalse();
        assertThat(new Reply(200, "http://shop/order", -1).ordered()).isFalse();
        assertThat(new Reply(500, "http://shop/order/ABC123", -1).ordered()).isFalse();
    }
}
