package levee.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import levee.command.visitor.Answer;
import levee.command.visitor.Buyer;
import levee.command.visitor.FilledForm;
import levee.command.visitor.Visitor;
import levee.visitor.Catalogue;
import levee.visitor.Member;
import levee.visitor.Persona;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps visitors, customers and staff apart, as the running shop does it. */
@RunningShop
class SecurityIT {

    private static final String PASSWORD = "a long enough password";

    private final Site site;

    SecurityIT(Site site) {
        this.site = site;
    }

    @Test
    void everyPageForbidsInlineScriptsAndFramesAndTellsNothingOfTheServer() {
        assertThat(Persona.CUSTOMER.walk(site).routes().values()).allSatisfy(address -> {
            Answer page = Persona.CUSTOMER.walk(site).visitor().open(address);
            assertThat(page.header("Content-Security-Policy").orElse(""))
                    .contains("default-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(page.page().select("script:not([src]):not([type='application/ld+json']), [style], style"))
                    .isEmpty();
            assertThat(page.header("Server")).isEmpty();
            assertThat(page.header("X-Powered-By")).isEmpty();
        });
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        Buyer buyer = buyer();
        Answer added = addWithoutFollowing(buyer);
        assertThat(added.headers("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID="))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Lax"));
    }

    private static Answer addWithoutFollowing(Buyer buyer) {
        Visitor visitor = buyer.visitor();
        Answer page = visitor.open(Catalogue.firstProduct(visitor));
        return visitor.submit(FilledForm.of(page.form("add-to-cart")));
    }

    /** {@code own} stands for the shop's own origin, {@code -} for no such header. */
    @ParameterizedTest
    @CsvSource({
        // session, token,  origin,               fetch site,  answer
        "false,    -,       -,                    -,           303",
        "false,    -,       own,                  -,           303",
        "false,    -,       https://evil.example, -,           403",
        "false,    -,       null,                 -,           403",
        "false,    -,       -,                    cross-site,  403",
        "false,    -,       -,                    same-origin, 303",
        "true,     right,   own,                  same-origin, 303",
        "true,     right,   -,                    -,           303",
        "true,     right,   https://evil.example, -,           403",
        "true,     wrong,   own,                  same-origin, 403",
        "true,     -,       own,                  same-origin, 403",
        "true,     -,       -,                    -,           403"
    })
    void aForgedFormIsRefused(boolean session, String token, String origin, String fetchSite, int status) {
        Visitor visitor = new Visitor(site.node(1));
        String product = Catalogue.firstProduct(visitor);
        if (session) {
            new Buyer(visitor, "x@buyer.example").addToCart(product);
        }
        String variant = visitor.open(product)
                .form("add-to-cart")
                .selectFirst("[name=variant]:not([disabled])")
                .val();
        String body = "quantity=1&variant=" + variant + tokenField(visitor, product, token);
        var request = visitor.request("/cart/add")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        if (!origin.equals("-")) {
            request.header("Origin", origin.equals("own") ? visitor.origin() : origin);
        }
        if (!fetchSite.equals("-")) {
            request.header("Sec-Fetch-Site", fetchSite);
        }

        assertThat(visitor.send(request).status()).isEqualTo(status);
    }

    private static String tokenField(Visitor visitor, String product, String token) {
        return switch (token) {
            case "right" ->
                "&csrf="
                        + visitor.open(product)
                                .form("add-to-cart")
                                .selectFirst("[name=csrf]")
                                .val();
            case "wrong" -> "&csrf=AAAAAAAAAAAAAAAAAAAAAA";
            default -> "";
        };
    }

    @Test
    void whoSignsInGetsANewSessionIdAndKeepsTheCart() {
        Visitor visitor = new Visitor(site.node(1));
        String email = email();
        new Member(new Visitor(site.node(1)), email, PASSWORD).signUp();
        new Buyer(visitor, email).addToCart(Catalogue.firstProduct(visitor));
        String before = visitor.cookies().get("JSESSIONID");

        new Member(visitor, email, PASSWORD).signIn();

        assertThat(visitor.cookies().get("JSESSIONID")).isNotEqualTo(before);
        assertThat(visitor.open("/cart").action("checkout")).isNotNull();
        Visitor thief = new Visitor(site.node(1));
        thief.cookies().put("JSESSIONID", before);
        assertThat(thief.open("/account").path()).isEqualTo("/sign-in");
    }

    @Test
    void afterManyWrongPasswordsTheRightOneIsRefusedToo() {
        String email = email();
        new Member(new Visitor(site.node(1)), email, PASSWORD).signUp();
        Visitor guesser = new Visitor(site.node(2));
        for (int guess = 0; guess < 20; guess++) {
            new Member(guesser, email, "wrong password " + guess).trySignIn();
        }

        Answer answer = new Member(guesser, email, PASSWORD).signIn();

        assertThat(answer.path()).isEqualTo("/sign-in");
        assertThat(new Visitor(site.node(1)).open("/account").path()).isEqualTo("/sign-in");
    }

    @Test
    void manyWrongGuessesOfOneAccountDoNotShutOutAnother() {
        String email = email();
        new Member(new Visitor(site.node(1)), email, PASSWORD).signUp();
        assertThat(new Member(new Visitor(site.node(2)), email, PASSWORD)
                        .signIn()
                        .path())
                .isEqualTo("/account");
    }

    @ParameterizedTest
    @CsvSource({
        // address,        shopper, merchant, marketing, operations, administrator
        "/office,          403,     200,      200,       200,        200",
        "/office/products, 403,     200,      403,       403,        200",
        "/office/stock,    403,     200,      403,       403,        200",
        "/office/flash-sales, 403,  200,      200,       403,        200",
        "/office/orders,   403,     200,      403,       200,        200",
        "/office/staff,    403,     403,      403,       403,        200"
    })
    void aRoomOfTheOfficeOpensToItsRolesAlone(ArgumentsAccessor row) {
        for (Role role : Role.values()) {
            assertThat(site.signedIn(role).open(row.getString(0)).status())
                    .as(role + " at " + row.getString(0))
                    .isEqualTo(row.getInteger(1 + role.ordinal()));
        }
    }

    @Test
    void aStrangerIsAskedToSignInBeforeTheOffice() {
        Answer answer = new Visitor(site.node(1)).open("/office");
        assertThat(answer.path()).isEqualTo("/sign-in");
    }

    @Test
    void noViewCanBeReadByItsFile() {
        for (String file : List.of(
                "/shop/home.xhtml",
                "/office/home.xhtml",
                "/WEB-INF/web.xml",
                "/WEB-INF/templates/shop.xhtml",
                "/META-INF/MANIFEST.MF")) {
            Answer answer = site.signedIn(Role.ADMINISTRATOR).get(file);
            assertThat(answer.status()).as(file).isEqualTo(404);
        }
    }

    private Buyer buyer() {
        return new Buyer(new Visitor(site.node(1)), email());
    }

    private static String email() {
        return UUID.randomUUID() + "@buyer.example";
    }
}
