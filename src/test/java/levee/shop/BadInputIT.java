package levee.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import levee.accounts.Role;
import levee.command.visitor.Answer;
import levee.command.visitor.Buyer;
import levee.command.visitor.FilledForm;
import levee.command.visitor.Visitor;
import levee.visitor.Catalogue;
import levee.visitor.Persona;
import levee.visitor.Routes;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.jsoup.helper.HttpConnection.KeyVal;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every parameter of every page and form, found by walking through the shop, with everything that it should not be: no
 * error of the server's, no markup of the visitor's in the page, no trace of what runs here.
 */
@RunningShop
class BadInputIT {

    private final Site site;

    BadInputIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/product/abc",
                "/product/0",
                "/product/-1",
                "/product/999999999",
                "/product/99999999999999999999",
                "/product/1%00",
                "/product/",
                "/category/abc",
                "/category/0-shoes",
                "/category/999999999",
                "/category/%3Clevee-mark%3E",
                "/nowhere",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/resources/levee/../../WEB-INF/web.xml"
            })
    void aBadAddressIsNotFound(String address) {
        Answer answer = new Visitor(site.node(1)).get(address);
        assertThat(answer.status()).isIn(400, 404);
        requireHarmless(answer);
    }

    @Test
    void aWrongSlugIsSentToTheRightOne() {
        Visitor visitor = new Visitor(site.node(1));
        String product = Catalogue.products(visitor).get(0);
        Answer answer = visitor.get(product.replaceFirst("-.*", "-wrong"));
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.location().getPath()).isEqualTo(product);
    }

    @TestFactory
    Stream<DynamicTest> noParameterOfAPageBreaksIt() {
        return queries().entrySet().stream()
                .flatMap(query -> query.getValue().stream()
                        .map(name -> DynamicTest.dynamicTest(
                                query.getKey() + " " + name, () -> tryQuery(query.getKey(), name))));
    }

    private void tryQuery(String path, String name) {
        Visitor visitor = Persona.CUSTOMER.walk(site).visitor();
        for (String value : BadInput.VALUES) {
            requireHarmless(visitor.get(path + "?" + Visitor.encode(List.of(KeyVal.create(name, value)))));
        }
        KeyVal one = KeyVal.create(name, "1");
        requireHarmless(visitor.get(path + "?" + Visitor.encode(List.of(one, one, KeyVal.create(name, "x")))));
        requireHarmless(visitor.get(path + "?" + name));
    }

    /** Names of parameters by path: those of links, of forms that get, and of pages that read them without any link. */
    private Map<String, Set<String>> queries() {
        Map<String, Set<String>> queries = new LinkedHashMap<>();
        Persona.sights(site).forEach(sight -> {
            Answer page = open(sight);
            page.page().select("a[href*='?'][href^='/']").forEach(link -> addQuery(queries, link.attr("href")));
            page.page()
                    .select("form[method=get]")
                    .forEach(form -> form.select("[name]")
                            .forEach(field -> add(queries, form.attr("action"), field.attr("name"))));
        });
        List.of("then", "token", "page", "sort", "q", "notice")
                .forEach(name -> List.of("/", "/search", "/cart", "/sign-in", "/sign-up", "/reset-password")
                        .forEach(path -> add(queries, path, name)));
        return queries;
    }

    private Answer open(Persona.Sight sight) {
        return sight.who().walk(site).visitor().open(sight.address());
    }

    private static void addQuery(Map<String, Set<String>> queries, String href) {
        String[] parts = href.split("\\?", 2);
        for (String parameter : parts[1].split("&")) {
            add(queries, parts[0].isEmpty() ? "/" : parts[0], parameter.replaceFirst("=.*", ""));
        }
    }

    private static void add(Map<String, Set<String>> queries, String path, String name) {
        queries.computeIfAbsent(
                        Routes.kind(path).contains("*") ? firstOfKind(queries, path) : path, p -> new LinkedHashSet<>())
                .add(name);
    }

    /** One product stands for all of them. */
    private static String firstOfKind(Map<String, Set<String>> queries, String path) {
        return queries.keySet().stream()
                .filter(known -> Routes.kind(known).equals(Routes.kind(path)))
                .findFirst()
                .orElse(path);
    }

    @TestFactory
    Stream<DynamicTest> noFieldOfAFormBreaksIt() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Persona who : List.of(Persona.GUEST, Persona.CUSTOMER)) {
            who.walk(site)
                    .routes()
                    .values()
                    .forEach(address -> who.walk(site)
                            .visitor()
                            .open(address)
                            .page()
                            .select("form[method=post]")
                            .forEach(form -> fieldsOf((FormElement) form)
                                    .forEach(name -> tests.add(DynamicTest.dynamicTest(
                                            who + " " + address + " " + form.attr("action") + " " + name,
                                            () -> tryField(who, address, form.cssSelector(), name))))));
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    private static Set<String> fieldsOf(FormElement form) {
        Set<String> names = new LinkedHashSet<>();
        form.select("[name]").forEach(field -> names.add(field.attr("name")));
        return names;
    }

    private void tryField(Persona who, String address, String selector, String name) {
        Visitor visitor = who.walk(site).visitor();
        for (String value : BadInput.VALUES) {
            requireHarmless(visitor.submit(filled(visitor, address, selector).with(name, value)));
        }
        requireHarmless(visitor.submit(filled(visitor, address, selector).without(name)));
        FilledForm twice = filled(visitor, address, selector);
        requireHarmless(visitor.post(
                twice.path(),
                Stream.concat(twice.fields().stream(), twice.fields().stream()).toList()));
    }

    /** The form as a person would send it; an order may have emptied the cart since. */
    private static FilledForm filled(Visitor visitor, String address, String selector) {
        Element form = visitor.open(address).page().selectFirst(selector);
        if (form == null) {
            new Buyer(visitor, "x@buyer.example").addToCart(Catalogue.firstProduct(visitor));
            form = visitor.open(address).page().selectFirst(selector);
        }
        return FilledForm.of((FormElement) form);
    }

    @Test
    void noFieldOfTheCheckoutBreaksAnOtherwiseGoodPurchase() {
        Visitor visitor = new Visitor(site.node(2));
        String product = Catalogue.firstProduct(visitor);
        Buyer buyer = new Buyer(visitor, UUID.randomUUID() + "@buyer.example");
        buyer.addToCart(product);
        for (KeyVal field : fields(buyer.checkout())) {
            for (String value : BadInput.VALUES) {
                buyer.addToCart(product);
                requireHarmless(visitor.submit(buyer.checkout().with(field.key(), value)));
            }
            buyer.addToCart(product);
            requireHarmless(visitor.submit(buyer.checkout().without(field.key())));
        }
    }

    private static List<KeyVal> fields(FilledForm form) {
        return form.fields().stream()
                .map(field -> KeyVal.create(field.key(), ""))
                .toList();
    }

    @Test
    void noParameterOfTheOfficeBreaksIt() {
        Visitor administrator = site.signedIn(Role.ADMINISTRATOR);
        for (String path : List.of("/office", "/office/products", "/office/products/edit", "/office/orders")) {
            for (String name : List.of("id", "page", "q", "number", "product", "first")) {
                BadInput.VALUES.forEach(value -> requireHarmless(
                        administrator.get(path + "?" + Visitor.encode(List.of(KeyVal.create(name, value))))));
            }
        }
    }

    private static void requireHarmless(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isLessThan(500);
        assertThat(answer.body())
                .as(answer.toString())
                .doesNotContain(BadInput.MARKUP, BadInput.EVALUATED)
                .doesNotContain("Exception", "\tat ", "java.lang", "com.mysql", "Payara", "SQL syntax");
        assertThat(answer.headers("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("levee="));
        if (answer.location() != null) {
            assertThat(answer.location().getHost()).isIn(null, answer.address().getHost());
        }
    }
}
