package levee.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** What a page says about a form that was sent, besides what its inputs say by themselves. */
public final class FormMessages {

    private FormMessages() {}

    public static void error(String key, Object... arguments) {
        add(null, FacesMessage.SEVERITY_ERROR, key, arguments);
    }

    /** At the input of that id. */
    public static void errorAt(String input, String key, Object... arguments) {
        add(input, FacesMessage.SEVERITY_ERROR, key, arguments);
    }

    public static void info(String key, Object... arguments) {
        add(null, FacesMessage.SEVERITY_INFO, key, arguments);
    }

    private static void add(String input, FacesMessage.Severity severity, String key, Object... arguments) {
        String text = Texts.of(key, arguments);
        FacesContext.getCurrentInstance().addMessage(input, new FacesMessage(severity, text, text));
    }
}
