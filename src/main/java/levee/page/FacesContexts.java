package levee.page;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.servlet.http.HttpServletRequest;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.context.PrimeFacesContextFactory;

/**
 * Keeps PrimeFaces to the office. For its content security policy it would give every page of the application a nonce
 * and, to remember that, a session; the pages of the shop have no inline scripts, and are to cost neither.
 */
public class FacesContexts extends FacesContextFactory {

    private static final String OFFICE = "/office/";

    public FacesContexts(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
        if (isOffice(request)) {
            return getWrapped().getFacesContext(context, request, response, lifecycle);
        }
        FacesContext plain = withoutPrimeFaces().getFacesContext(context, request, response, lifecycle);
        // Its phase listener is there all the same: this tells it that there is nothing left to do.
        PrimeFacesContext.getCspState(plain).setInitialized(true);
        return plain;
    }

    /** The view's own folder: by then the address was led to its view. */
    private static boolean isOffice(Object request) {
        return request instanceof HttpServletRequest http
                && http.getServletPath().startsWith(OFFICE);
    }

    private FacesContextFactory withoutPrimeFaces() {
        FacesContextFactory factory = getWrapped();
        return factory instanceof PrimeFacesContextFactory ? factory.getWrapped() : factory;
    }
}
