package levee.shop;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.EnumConverter;
import jakarta.faces.model.SelectItem;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import levee.accounts.CurrentAccount;
import levee.cart.Cart;
import levee.cart.CartItem;
import levee.cart.CurrentCart;
import levee.cart.SaleHold;
import levee.orders.Checkout;
import levee.orders.Country;
import levee.orders.Delivery;
import levee.orders.Order;
import levee.orders.OrderState;
import levee.orders.PostalAddress;
import levee.orders.Purchase;
import levee.orders.PurchaseKey;
import levee.page.FormMessages;
import levee.page.MomentText;
import levee.page.SeeOther;
import levee.page.Texts;
import levee.payment.GatewayOutException;
import levee.stock.SoldOutException;
import levee.stock.sale.HoldLapsedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one page of the checkout. The form carries the key of the purchase as it was shown; if cart or prices are others by
 * the time that it is sent, the key does not fit, and the page shows what has changed and charges nothing.
 */
@Named
@RequestScoped
public class CheckoutPage {

    static final String STAGE = "levee.stage";

    /** Stricter than the standard, which allows spaces, quotes and comments: what mail servers really take. */
    static final String EMAIL = "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]+@[\\p{L}\\p{N}.-]+\\.[\\p{L}\\p{N}-]{2,}";

    private static final List<Country> COUNTRIES = Arrays.stream(Country.values())
            .sorted(Comparator.comparing(Country::getTitle))
            .toList();

    /** Ready, since they are the same for everybody and there are many of them. */
    private static final List<SelectItem> COUNTRY_ITEMS = COUNTRIES.stream()
            .map(country -> new SelectItem(country, country.getTitle()))
            .toList();

    private static final Converter<?> COUNTRY_CONVERTER = new EnumConverter(Country.class);

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentCart currentCart;

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private BuyerSession session;

    @Inject
    private CardFields cardFields;

    @Inject
    private Checkout checkout;

    @Inject
    @ConfigProperty(name = STAGE, defaultValue = "live")
    private String stage;

    private Cart cart;
    private String key;
    private boolean changed;
    private Delivery delivery;
    private final PostalAddress address = new PostalAddress();
    private List<CartRow> rows;
    private List<DeliveryOption> deliveries;
    private List<String> missing;
    private List<String> lapsed;
    private Instant heldUntil;

    @NotBlank(message = "Enter your e-mail address.")
    @Pattern(regexp = EMAIL, message = "This does not look like an e-mail address.")
    @Size(max = 254, message = "An e-mail address has at most {max} characters.")
    private String email;

    @PostConstruct
    void load() {
        cart = currentCart.cart();
        rows = cart.getItems().stream().map(CartRow::of).toList();
        missing = names(item -> !item.isBuyable() && item.hold().isEmpty());
        lapsed = names(item -> !item.isBuyable() && item.hold().isPresent());
        heldUntil = cart.getItems().stream()
                .flatMap(item -> item.hold().filter(SaleHold::live).stream())
                .map(SaleHold::until)
                .min(Comparator.naturalOrder())
                .orElse(null);
        delivery = delivery(request.getParameter("delivery"));
        deliveries = Arrays.stream(Delivery.values())
                .map(option -> DeliveryOption.of(option, cart.getTotal(), option == delivery))
                .toList();
        email = currentAccount.getEmail();
        address.setName(currentAccount.getName());
        key = keyOfNow();
        changed = sentKey() != null && !sentKey().equals(key);
    }

    private List<String> names(Predicate<CartItem> which) {
        return cart.getItems().stream().filter(which).map(CheckoutPage::name).toList();
    }

    private static String name(CartItem item) {
        return item.getProduct().getTitle();
    }

    private static Delivery delivery(String sent) {
        return Arrays.stream(Delivery.values())
                .filter(delivery -> delivery.name().equals(sent))
                .findFirst()
                .orElse(Delivery.STANDARD);
    }

    private String keyOfNow() {
        return currentCart
                .id()
                .map(id -> PurchaseKey.of(id, session.attempt(), cart))
                .orElse("");
    }

    private String sentKey() {
        return request.getParameter("key");
    }

    /** There is nothing to pay for an empty cart. */
    public void requireCart() {
        if (cart.isEmpty()) {
            SeeOther.at("/cart");
        }
    }

    public void pay() {
        try {
            Optional<Order> order = changed
                    ? checkout.repeat(sentKey(), cardFields.card())
                    : Optional.of(checkout.buy(purchase(), cardFields.card()));
            order.ifPresent(this::conclude);
        } catch (HoldLapsedException e) {
            lapsed = names(item -> item.getVariant().getId() == e.variantId());
            heldUntil = null;
        } catch (SoldOutException e) {
            missing = names(item -> item.getVariant().getId() == e.variantId());
        } catch (GatewayOutException e) {
            FormMessages.error("checkout.payments-out");
        }
    }

    private Purchase purchase() {
        Long accountId = currentAccount.id().isPresent() ? currentAccount.id().getAsLong() : null;
        return new Purchase(key, cart, email, address, delivery, accountId);
    }

    private void conclude(Order order) {
        if (order.getState() == OrderState.DECLINED) {
            session.beginNextAttempt();
            key = keyOfNow();
            changed = false;
            FormMessages.error("checkout.declined");
            return;
        }
        session.grant(order);
        if (!changed) {
            currentCart.leave();
        }
        SeeOther.at("/order/" + order.getNumber());
    }

    public Validator<String> getPostalCodeCheck() {
        return (context, component, value) -> {
            Optional<Country> country = COUNTRIES.stream()
                    .filter(known -> known.name().equals(request.getParameter("country")))
                    .findFirst();
            if (value != null && country.isPresent() && !country.get().hasPostalCode(value)) {
                String text = Texts.of(
                        "checkout.postal-code-wrong",
                        country.get().getTitle(),
                        country.get().getExample());
                throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
            }
        };
    }

    public String getKey() {
        return key;
    }

    /** Whether cart or prices are not those of the form that was sent. */
    public boolean isChanged() {
        return changed;
    }

    /** What there is not enough of, by name. */
    public List<String> getMissing() {
        return missing;
    }

    /** What was reserved in a flash sale and is not held any more, by name. */
    public List<String> getLapsed() {
        return lapsed;
    }

    /** Until when the first of what was reserved is held, in words; null if there is nothing such. */
    public String getHeldUntil() {
        return heldUntil == null ? null : Texts.of("checkout.held", MomentText.of(heldUntil));
    }

    /** For the script, as ISO 8601 has it. */
    public String getHeldUntilMoment() {
        return heldUntil == null ? null : heldUntil.toString();
    }

    public List<CartRow> getRows() {
        return rows;
    }

    public String getGoodsTotal() {
        return Price.of(cart.getTotal());
    }

    public List<DeliveryOption> getDeliveries() {
        return deliveries;
    }

    public DeliveryOption getChosen() {
        return deliveries.get(delivery.ordinal());
    }

    public List<SelectItem> getCountries() {
        return COUNTRY_ITEMS;
    }

    /** Named, for Faces would look for one again at each of the countries. */
    public Converter<?> getCountryConverter() {
        return COUNTRY_CONVERTER;
    }

    public PostalAddress getAddress() {
        return address;
    }

    /** Whether the shop takes test cards, and says so. */
    public boolean isTest() {
        return stage.equals("dev") || stage.equals("load");
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
