package levee.visitor;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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

        /** Lets a browser go on as this visitor. */
        public void goOnIn(BrowserContext browser) {
            List<Cookie> cookies = visitor.cookies().entrySet().stream()
                    .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(visitor.origin()))
                    .toList();
            browser.addCookies(cookies);
        }
    }
}
