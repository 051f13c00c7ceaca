package levee.visitor;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import levee.command.visitor.Answer;
import levee.command.visitor.Buyer;
import levee.command.visitor.Visitor;

/** Kinds of shoppers, by the pages that they can see. */
public enum Persona {
    /** Has just come, and has nothing. */
    ANONYMOUS {
        @Override
        Map<String, String> prepare(Visitor visitor) {
            return Routes.from(visitor, "/");
        }
    },
    /** Has bought something, and has something in the cart again. */
    GUEST {
        @Override
        Map<String, String> prepare(Visitor visitor) {
            return shop(visitor);
        }
    },
    /** As the guest, but signed in. */
    CUSTOMER {
        @Override
        Map<String, String> prepare(Visitor visitor) {
            new Member(visitor, UUID.randomUUID() + "@buyer.example", "a long enough password").signUp();
            return shop(visitor);
        }
    };

    private static Map<String, String> shop(Visitor visitor) {
        Buyer buyer = new Buyer(visitor, UUID.randomUUID() + "@buyer.example");
        String product = Catalogue.firstProduct(visitor);
        buyer.addToCart(product);
        Answer order = buyer.pay(buyer.checkout());
        buyer.addToCart(product);
        return Routes.from(visitor, "/", "/cart", "/checkout", order.path(), "/account");
    }

    abstract Map<String, String> prepare(Visitor visitor);

    /** Every page of the shop once: as the guest sees it, and those that only a customer has. */
    public static Stream<Sight> sights(Site site) {
        Map<String, String> guests = GUEST.walk(site).routes();
        return Stream.concat(
                guests.values().stream().map(address -> new Sight(GUEST, address)),
                CUSTOMER.walk(site).routes().entrySet().stream()
                        .filter(route -> !guests.containsKey(route.getKey()))
                        .map(route -> new Sight(CUSTOMER, route.getValue())));
    }

    /** A page, and who looks at it. */
    public record Sight(Persona who, String address) {

        @Override
        public String toString() {
            return who + " " + address;
        }
    }

    /** One of them, who has walked through the whole shop; the same for all tests. */
    public Walk walk(Site site) {
        return site.walk(this);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * A visitor and the pages that were found.
     *
     * @param routes an address for each kind of page
     */
    public record Walk(Visitor visitor, Map<String, String> routes) {

        static Walk of(Persona persona, Visitor visitor) {
            return new Walk(visitor, persona.prepare(visitor));
        }
    }
}
