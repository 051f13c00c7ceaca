package levee.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.component.html.HtmlSelectOneMenu;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/**
 * Takes a field that a form should have sent, and did not, for an empty one. Faces checks only what was sent: without
 * this, whoever leaves a field out gets past all that is demanded of it. No browser leaves one out; programs do.
 */
public class MissingFields implements SystemEventListener {

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof HtmlInputText
                || source instanceof HtmlInputSecret
                || source instanceof HtmlInputTextarea
                || source instanceof HtmlSelectOneMenu;
    }

    @Override
    public void processEvent(SystemEvent event) {
        UIInput field = (UIInput) event.getSource();
        if (field.getSubmittedValue() == null && !is(field, "disabled") && !is(field, "readonly")) {
            field.setSubmittedValue("");
        }
    }

    private static boolean is(UIComponent field, String attribute) {
        return Boolean.TRUE.equals(field.getAttributes().get(attribute));
    }
}
