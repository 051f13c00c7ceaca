package levee.page;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;

/**
 * Gives forms, links and redirects the addresses that visitors see: a page posts back to the address it was asked for
 * by, and any other view is reached by its path without the folder {@code /shop} and the suffix.
 */
public class VisitorViewHandler extends ViewHandlerWrapper {

    private static final String SUFFIX = ".xhtml";

    public VisitorViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        UIViewRoot current = context.getViewRoot();
        if (current != null && viewId.equals(current.getViewId())) {
            Object visited = context.getExternalContext().getRequestMap().get(RequestDispatcher.FORWARD_REQUEST_URI);
            if (visited != null) {
                return visited + queryOf(context, viewId);
            }
        }
        return addressOf(viewId);
    }

    /**
     * In the office a form goes back to the very record: if the page has expired meanwhile, it is shown anew. In the shop,
     * what an address says could be taken for what the form does.
     */
    private static String queryOf(FacesContext context, String viewId) {
        Object query = context.getExternalContext().getRequestMap().get(RequestDispatcher.FORWARD_QUERY_STRING);
        return query != null && viewId.startsWith("/office/") ? "?" + query : "";
    }

    static String addressOf(String viewId) {
        String path = viewId.endsWith(SUFFIX) ? viewId.substring(0, viewId.length() - SUFFIX.length()) : viewId;
        String address = path.startsWith("/shop/") ? path.substring("/shop".length()) : path;
        if (address.equals("/home")) {
            return "/";
        }
        return address.endsWith("/home") ? address.substring(0, address.length() - "/home".length()) : address;
    }
}
