package levee.office;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.primefaces.csp.CspException;

/**
 * Answers what is no fault of ours: a page that lay open longer than its state is kept is loaded anew, with a word why
 * (so is one that does not bring back the nonce of its scripts, as a page does that was kept without them), and a {@link Refusal} becomes its status. Who is no longer signed in at all does not come this far.
 */
public class OfficeFailures extends ExceptionHandlerWrapper {

    private OfficeFailures(ExceptionHandler wrapped) {
        super(wrapped);
    }

    /** As the configuration of Faces wants it. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new OfficeFailures(getWrapped().getExceptionHandler());
        }
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        for (Iterator<ExceptionQueuedEvent> events =
                        getUnhandledExceptionQueuedEvents().iterator();
                events.hasNext(); ) {
            Throwable failure = causeOf(events.next().getContext().getException());
            // Once the page is answered, a second of our failures in it says nothing new.
            if (isOurs(failure) && (context.getResponseComplete() || answer(failure, context))) {
                events.remove();
            }
        }
        super.handle();
    }

    private static Throwable causeOf(Throwable failure) {
        Throwable cause = failure;
        while (!isOurs(cause) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean isOurs(Throwable failure) {
        return failure instanceof Refusal || failure instanceof ViewExpiredException || failure instanceof CspException;
    }

    private static boolean answer(Throwable failure, FacesContext context) {
        try {
            if (failure instanceof ViewExpiredException expired) {
                return reload(context, expired.getViewId());
            }
            if (failure instanceof CspException) {
                return reload(context, context.getViewRoot().getViewId());
            }
            if (failure instanceof Refusal refusal) {
                context.getExternalContext().responseSendError(refusal.status(), null);
                context.responseComplete();
                return true;
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pages of the shop keep no state, so only pages of the office expire. */
    private static boolean reload(FacesContext context, String viewId) throws IOException {
        ExternalContext external = context.getExternalContext();
        external.getFlash().setKeepMessages(true);
        String text = Answer.text("office.expired");
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, text));
        String address = context.getApplication().getViewHandler().getActionURL(context, viewId);
        external.redirect(address);
        context.responseComplete();
        return true;
    }
}
