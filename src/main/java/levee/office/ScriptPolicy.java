package levee.office;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.PrimeFaces;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspState;

/**
 * The Content-Security-Policy of the back office. PrimeFaces writes scripts into its pages: each carries the nonce of its
 * view, and no other inline script runs. PrimeFaces could send the header by itself, but would then send one for the
 * shop's pages too, which need no script and have a stricter policy.
 */
public class ScriptPolicy implements PhaseListener {

    private static final String OFFICE = "/office/";

    /** Styles in attributes are allowed, since PrimeFaces' components have them; the shop's own views have none. */
    private static final String POLICY =
            "default-src 'self'; script-src 'self' 'nonce-%s'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        if (!context.getViewRoot().getViewId().startsWith(OFFICE)) {
            return;
        }
        CspState state = PrimeFacesContext.getCspState(context);
        if (!state.isInitialized()) {
            state.setInitialized(true);
            context.getExternalContext()
                    .setResponseHeader("Content-Security-Policy", POLICY.formatted(state.getNonce()));
            PrimeFaces.current()
                    .executeInitScript("if(window.PrimeFaces){PrimeFaces.csp.init('" + state.getNonce() + "');}");
        }
    }
}
