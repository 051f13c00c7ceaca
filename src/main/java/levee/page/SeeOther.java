package levee.page;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;

/** Sends the visitor on to another page of ours, after a form did what it is for: to load that again does nothing. */
public final class SeeOther {

    private static final int STATUS = 303;

    private SeeOther() {}

    /** @param address beginning with a slash */
    public static void at(String address) {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        external.setResponseStatus(STATUS);
        external.setResponseHeader("Location", address);
        context.responseComplete();
    }
}
