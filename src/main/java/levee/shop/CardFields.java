package levee.shop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import java.util.function.Predicate;
import levee.page.Texts;
import levee.payment.Card;

/** The card as it is typed at the checkout: checked field by field, and never shown again. */
@Named
@RequestScoped
public class CardFields {

    @Inject
    private Clock clock;

    private String number;
    private String expiry;
    private String code;

    Card card() {
        return new Card(number, expiry, code, YearMonth.now(clock));
    }

    public Validator<String> getNumberCheck() {
        return check(Card::isNumber, "card.number-wrong");
    }

    public Validator<String> getExpiryCheck() {
        return check(text -> Card.isExpiry(text, YearMonth.now(clock)), "card.expiry-wrong");
    }

    public Validator<String> getCodeCheck() {
        return check(Card::isSecurityCode, "card.code-wrong");
    }

    private static Validator<String> check(Predicate<String> isRight, String message) {
        return (context, component, value) -> {
            if (!isRight.test(value)) {
                throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, Texts.of(message), null));
            }
        };
    }

    /** Before an input is shown: whatever was typed, it comes back empty. */
    public void forget(ComponentSystemEvent event) {
        ((UIInput) event.getComponent()).setSubmittedValue("");
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getExpiry() {
        return expiry;
    }

    public void setExpiry(String expiry) {
        this.expiry = expiry;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
