package levee.command.load;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Which page visitors open after which: the three mixes of TPC-W 1.8 (clause 5.3.1), "TPC-W-derived" here, since the pages are
 * this shop's. Each row is TPC-W's own: of the numbers 1 to 9,999 one is drawn, and the first page whose threshold is not lower
 * comes next. In the long run the pages then have TPC-W's shares, of the shopping mix 16 % home, 17 % product detail, 11.6 %
 * cart, 1.2 % orders; a test holds the rows to them.
 */
enum Mix {
    /** 95 % only look: of a hundred pages 0.69 are orders. */
    BROWSING("""
            ADMIN_CONFIRM: HOME 9877, SEARCH_REQUEST 9999
            ADMIN_REQUEST: ADMIN_CONFIRM 8999, HOME 9999
            BEST_SELLERS: HOME 4607, PRODUCT_DETAIL 5259, SEARCH_REQUEST 9942, SHOPPING_CART 9999
            BUY_CONFIRM: HOME 342, SEARCH_REQUEST 9999
            BUY_REQUEST: BUY_CONFIRM 9199, HOME 9595, SHOPPING_CART 9999
            CUSTOMER_REGISTRATION: BUY_REQUEST 9145, HOME 9619, SEARCH_REQUEST 9999
            HOME: BEST_SELLERS 3792, NEW_PRODUCTS 7585, ORDER_INQUIRY 7688, SEARCH_REQUEST 9559, SHOPPING_CART 9999
            NEW_PRODUCTS: HOME 299, PRODUCT_DETAIL 9867, SEARCH_REQUEST 9941, SHOPPING_CART 9999
            ORDER_DISPLAY: HOME 802, SEARCH_REQUEST 9999
            ORDER_INQUIRY: HOME 523, ORDER_DISPLAY 8856, SEARCH_REQUEST 9999
            PRODUCT_DETAIL: ADMIN_REQUEST 47, HOME 8346, PRODUCT_DETAIL 9749, SEARCH_REQUEST 9890, SHOPPING_CART 9999
            SEARCH_REQUEST: HOME 788, SEARCH_RESULTS 9955, SHOPPING_CART 9999
            SEARCH_RESULTS: HOME 3674, PRODUCT_DETAIL 9868, SEARCH_REQUEST 9942, SHOPPING_CART 9999
            SHOPPING_CART: CUSTOMER_REGISTRATION 4099, HOME 8883, SHOPPING_CART 9999
            """),

    /** 80 % only look: of a hundred pages 1.2 are orders. */
    SHOPPING("""
            ADMIN_CONFIRM: HOME 9952, SEARCH_REQUEST 9999
            ADMIN_REQUEST: ADMIN_CONFIRM 8999, HOME 9999
            BEST_SELLERS: HOME 167, PRODUCT_DETAIL 472, SEARCH_REQUEST 9927, SHOPPING_CART 9999
            BUY_CONFIRM: HOME 84, SEARCH_REQUEST 9999
            BUY_REQUEST: BUY_CONFIRM 4614, HOME 6546, SHOPPING_CART 9999
            CUSTOMER_REGISTRATION: BUY_REQUEST 8666, HOME 8760, SEARCH_REQUEST 9999
            HOME: BEST_SELLERS 3124, NEW_PRODUCTS 6249, ORDER_INQUIRY 6718, SEARCH_REQUEST 7026, SHOPPING_CART 9999
            NEW_PRODUCTS: HOME 156, PRODUCT_DETAIL 9735, SEARCH_REQUEST 9784, SHOPPING_CART 9999
            ORDER_DISPLAY: HOME 69, SEARCH_REQUEST 9999
            ORDER_INQUIRY: HOME 72, ORDER_DISPLAY 8872, SEARCH_REQUEST 9999
            PRODUCT_DETAIL: ADMIN_REQUEST 58, HOME 832, PRODUCT_DETAIL 1288, SEARCH_REQUEST 8603, SHOPPING_CART 9999
            SEARCH_REQUEST: HOME 635, SEARCH_RESULTS 9135, SHOPPING_CART 9999
            SEARCH_RESULTS: HOME 2657, PRODUCT_DETAIL 9294, SEARCH_REQUEST 9304, SHOPPING_CART 9999
            SHOPPING_CART: CUSTOMER_REGISTRATION 2585, HOME 9552, SHOPPING_CART 9999
            """),

    /** Half only look: of a hundred pages 10.18 are orders. */
    ORDERING("""
            ADMIN_CONFIRM: HOME 8348, SEARCH_REQUEST 9999
            ADMIN_REQUEST: ADMIN_CONFIRM 8999, HOME 9999
            BEST_SELLERS: HOME 1, PRODUCT_DETAIL 333, SEARCH_REQUEST 9998, SHOPPING_CART 9999
            BUY_CONFIRM: HOME 2, SEARCH_REQUEST 9999
            BUY_REQUEST: BUY_CONFIRM 7999, HOME 9453, SHOPPING_CART 9999
            CUSTOMER_REGISTRATION: BUY_REQUEST 9899, HOME 9901, SEARCH_REQUEST 9999
            HOME: BEST_SELLERS 499, NEW_PRODUCTS 999, ORDER_INQUIRY 1269, SEARCH_REQUEST 1295, SHOPPING_CART 9999
            NEW_PRODUCTS: HOME 504, PRODUCT_DETAIL 9942, SEARCH_REQUEST 9976, SHOPPING_CART 9999
            ORDER_DISPLAY: HOME 9939, SEARCH_REQUEST 9999
            ORDER_INQUIRY: HOME 1168, ORDER_DISPLAY 9968, SEARCH_REQUEST 9999
            PRODUCT_DETAIL: ADMIN_REQUEST 99, HOME 3750, PRODUCT_DETAIL 5621, SEARCH_REQUEST 6341, SHOPPING_CART 9999
            SEARCH_REQUEST: HOME 815, SEARCH_RESULTS 9815, SHOPPING_CART 9999
            SEARCH_RESULTS: HOME 486, PRODUCT_DETAIL 7817, SEARCH_REQUEST 9998, SHOPPING_CART 9999
            SHOPPING_CART: CUSTOMER_REGISTRATION 9499, HOME 9918, SHOPPING_CART 9999
            """);

    static final int HIGHEST = 9_999;

    private final Map<Interaction, Map<Interaction, Integer>> thresholds = new EnumMap<>(Interaction.class);

    Mix(String rows) {
        rows.strip().lines().forEach(this::read);
    }

    private void read(String row) {
        String[] sides = row.split(":");
        Map<Interaction, Integer> following = new LinkedHashMap<>();
        for (String each : sides[1].split(",")) {
            String[] pair = each.strip().split(" ");
            following.put(Interaction.valueOf(pair[0]), Integer.valueOf(pair[1]));
        }
        thresholds.put(Interaction.valueOf(sides[0].strip()), following);
    }

    Interaction after(Interaction here, RandomGenerator random) {
        int drawn = random.nextInt(HIGHEST) + 1;
        return thresholds.get(here).entrySet().stream()
                .filter(next -> drawn <= next.getValue())
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** How likely each is to come next; those that are not named never do. */
    Map<Interaction, Double> probabilities(Interaction here) {
        Map<Interaction, Double> probabilities = new EnumMap<>(Interaction.class);
        int before = 0;
        for (var next : thresholds.get(here).entrySet()) {
            probabilities.put(next.getKey(), (next.getValue() - before) / (double) HIGHEST);
            before = next.getValue();
        }
        return probabilities;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
