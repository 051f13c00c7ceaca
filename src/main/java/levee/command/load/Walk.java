package levee.command.load;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A visitor's way through the shop: page by page, with time to think between them. The visit begins at the home page and ends
 * where it would come back there once its time is over, so that the pages keep the shares of their mix (TPC-W 1.8, 5.3.1 and
 * 6.2.1); only time to think counts, so that a slow shop is not spared pages. Who is told to come back does, as often as they are told; who sees an error tries once more; patience ends. Used by
 * one thread at a time.
 */
final class Walk {

    /** What is done at the shop, and what the visitor must take from the answer for it. */
    enum Act {
        /** Look at a page. */
        OPEN,
        /** Look at a product that will be bought: its form is needed next. */
        OPEN_TO_BUY,
        /** Put it into the cart. */
        ADD,
        /** Open the checkout, whose form is needed next. */
        OPEN_CHECKOUT,
        PAY
    }

    /** Why somebody gave up: what they met, or that they were to come back once too often. */
    static final String TIRED_OF_WAITING = "waited too long";

    private static final String TIRED_OF_ERRORS = "errors";

    private static final int MOST_ERRORS = 2;

    /** TPC-W 1.8, 5.3.2.1: a time to think is ten times the mean at most. */
    private static final double LONGEST = 10;

    private final WalkStyle style;
    private final Goods goods;
    private final RandomGenerator random;

    /** For what the way does not depend on. */
    private final RandomGenerator mood;

    /** So long thinks the visitor until the visit may end. */
    private final double ends;

    private final int meant;
    private double thought;

    private Interaction here = Interaction.HOME;
    private Interaction next;
    private Act act = Act.OPEN;
    private String path = "/";
    private boolean cart;
    private String order = "/order";
    private int errors;
    private double waited;
    private double pause;
    private boolean over;
    private boolean gaveUp;

    private Walk(WalkStyle style, Goods goods, SplittableRandom random, int meant) {
        this.style = style;
        this.goods = goods;
        this.random = random;
        this.mood = random.split();
        this.meant = meant;
        this.ends = exponential(random, style.visitSeconds());
        this.next = style.mix().after(here, random);
    }

    /** @param seed by which the whole way is known: it does not depend on how quick the shop is */
    static Walk of(WalkStyle style, Goods goods, long seed) {
        Walk rehearsal = new Walk(style, goods, new SplittableRandom(seed), 0);
        int orders = 0;
        while (!rehearsal.over) {
            orders += rehearsal.act == Act.PAY ? 1 : 0;
            rehearsal.answered(new Reply(200, rehearsal.act == Act.PAY ? "/order/1" : "/", -1));
        }
        return new Walk(style, goods, new SplittableRandom(seed), orders);
    }

    /** The visitor has seen the answer: what they do next, and after how long, is decided. */
    void answered(Reply reply) {
        if (reply.toldToComeBack()) {
            waitAsTold(reply);
        } else if (reply.broken()) {
            tryAgain();
        } else {
            errors = 0;
            waited = 0;
            pause = exponential(random, style.thinkSeconds());
            thought += pause;
            goOn(reply);
        }
    }

    private void waitAsTold(Reply reply) {
        if (isForm() && !reply.path().isEmpty() && !reply.path().equals(path)) {
            // The form was taken; it is only the page after it that there was no room for, and that a browser asks for
            // again.
            taken(reply);
            act = Act.OPEN;
            path = reply.path();
        }
        // Nobody looks at the clock that closely, and a shop does not want all of them back in the same moment.
        pause = reply.comeBackSeconds() * (1 + mood.nextDouble() / 5);
        waited += pause;
        if (waited > style.patienceSeconds()) {
            giveUp();
        }
    }

    private void tryAgain() {
        errors++;
        pause = exponential(mood, style.thinkSeconds());
        if (errors == MOST_ERRORS) {
            giveUp();
        }
    }

    private void giveUp() {
        end();
        gaveUp = true;
    }

    private boolean isForm() {
        return act == Act.ADD || act == Act.PAY;
    }

    private void taken(Reply reply) {
        if (act == Act.ADD) {
            cart = true;
        }
        if (act == Act.PAY && reply.ordered()) {
            order = reply.path();
            cart = false;
        }
    }

    private void goOn(Reply reply) {
        taken(reply);
        if (act == Act.OPEN_TO_BUY) {
            enter(Interaction.SHOPPING_CART, Act.ADD, "/cart/add");
            return;
        }
        if (next == Interaction.HOME && thought >= ends) {
            end();
            return;
        }
        step();
    }

    private void end() {
        over = true;
        pause = 0;
    }

    private void step() {
        if (next == Interaction.SHOPPING_CART && !cart) {
            // TPC-W puts an item of its own choice into an empty cart; here somebody must have looked at it.
            here = Interaction.PRODUCT_DETAIL;
            act = Act.OPEN_TO_BUY;
            path = goods.product(random);
        } else {
            enter(next, act(next), path(next));
        }
    }

    private static Act act(Interaction to) {
        return switch (to) {
            case BUY_REQUEST -> Act.OPEN_CHECKOUT;
            case BUY_CONFIRM -> Act.PAY;
            default -> Act.OPEN;
        };
    }

    private String path(Interaction to) {
        return switch (to) {
            case HOME -> "/";
            case NEW_PRODUCTS, BEST_SELLERS -> goods.category(random);
            case PRODUCT_DETAIL, ADMIN_REQUEST, ADMIN_CONFIRM -> goods.product(random);
            case SEARCH_REQUEST -> "/search";
            case SEARCH_RESULTS -> goods.search(random);
            case SHOPPING_CART -> "/cart";
            case CUSTOMER_REGISTRATION, BUY_REQUEST, BUY_CONFIRM -> "/checkout";
            case ORDER_INQUIRY -> "/order";
            case ORDER_DISPLAY -> order;
        };
    }

    private void enter(Interaction to, Act how, String address) {
        here = to;
        act = how;
        path = address;
        next = style.mix().after(here, random);
        if (here == Interaction.PRODUCT_DETAIL && next == Interaction.SHOPPING_CART) {
            act = Act.OPEN_TO_BUY;
        }
    }

    /** The form that is needed next was not there: sold out, or nothing left in the cart. Back to the home page. */
    void startOver() {
        cart = false;
        enter(Interaction.HOME, Act.OPEN, "/");
    }

    private static double exponential(RandomGenerator random, double mean) {
        return Math.min(-mean * Math.log(1 - random.nextDouble()), LONGEST * mean);
    }

    Interaction here() {
        return here;
    }

    Act act() {
        return act;
    }

    String path() {
        return path;
    }

    /** Until the next page is asked for, in seconds. */
    double pause() {
        return pause;
    }

    boolean isOver() {
        return over;
    }

    /** How many orders the visitor places if nothing goes wrong. */
    int meansToOrder() {
        return meant;
    }

    /** Why the visit ended before its time; empty if it did not. */
    String reason() {
        if (!gaveUp) {
            return "";
        }
        return errors == MOST_ERRORS ? TIRED_OF_ERRORS : TIRED_OF_WAITING;
    }

    /** The visit ended before its time. */
    boolean gaveUp() {
        return gaveUp;
    }
}
