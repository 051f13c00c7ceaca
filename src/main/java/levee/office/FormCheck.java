package levee.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

/**
 * Checks a whole form by its bean's constraints when it is saved, and not before: rows can be added to a form that is
 * half filled in. Its inputs have the names of the properties as ids, and its rows those of {@code ui:repeat}.
 */
@Named
@ApplicationScoped
public class FormCheck {

    @Inject
    private Validator validator;

    @Inject
    private Answer answer;

    /** Tells at each input what is wrong with it. */
    public boolean passes(Object form) {
        var violations = validator.validate(form);
        violations.forEach(FormCheck::tell);
        if (!violations.isEmpty()) {
            answer.refused("office.incomplete", violations.size());
        }
        return violations.isEmpty();
    }

    /** After Faces could not even read an input, so that nothing came to be saved: says so at the head of the page, too. */
    public void remind() {
        FacesContext context = FacesContext.getCurrentInstance();
        if (context.isValidationFailed()) {
            answer.refused("office.incomplete", context.getMessageList().size());
        }
    }

    private static void tell(ConstraintViolation<?> violation) {
        String text = violation.getMessage();
        FacesContext.getCurrentInstance()
                .addMessage(
                        clientId(violation.getPropertyPath().toString()),
                        new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    /** {@code variants[2].price} is the input {@code variants:2:price}. */
    static String clientId(String path) {
        return path.replaceAll("\\[(\\d+)]\\.", ":$1:");
    }
}
