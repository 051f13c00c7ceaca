package levee.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a page tells the person after an action, in the words of the office's messages. */
@ApplicationScoped
public class Answer {

    private static final String BUNDLE = "levee.office.messages";

    public void done(String key, Object... arguments) {
        say(FacesMessage.SEVERITY_INFO, key, arguments);
    }

    /** Nothing was done, and why. */
    public void refused(String key, Object... arguments) {
        FacesContext.getCurrentInstance().validationFailed();
        say(FacesMessage.SEVERITY_ERROR, key, arguments);
    }

    /** What is wrong with what was typed into an input, said beside it. */
    public void refusedAt(String input, String text) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.validationFailed();
        context.addMessage(input, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    private void say(Severity severity, String key, Object... arguments) {
        FacesContext context = FacesContext.getCurrentInstance();
        // Also shown if the action leads to another page.
        context.getExternalContext().getFlash().setKeepMessages(true);
        String text = text(key, arguments);
        context.addMessage(null, new FacesMessage(severity, text, text));
    }

    public static String text(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH).getString(key);
        return new MessageFormat(pattern, Locale.ENGLISH).format(arguments);
    }
}
