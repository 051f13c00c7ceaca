package levee.page;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import java.util.regex.Pattern;

/**
 * Gives forms, links and redirects the addresses that visitors see: a page posts back to the address it was asked for
 * by, and any other view is reached by its path without the folder {@code /shop} and the suffix.
 */
public class VisitorViewHandler extends ViewHandlerWrapper {

    private static final String SUFFIX = ".xhtml";
    private static final Pattern RECORD = Pattern.compile("id=[0-9]{1,18}");

    public VisitorViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        UIViewRoot current = context.getViewRoot();
        if (current != null && viewId.equals(current.getViewId())) {
            Object visited = context.getExternalContext().getRequestMap().get(RequestDispatcher.FORWARD_REQUEST_URI);
            if (visited != null) {
                return visited + queryOf(context);
            }
        }
        return addressOf(viewId);
    }

    /**
     * A form goes back to the very record that it is of: if the page has expired meanwhile, it is shown anew. What else an
     * address says, such as a filter, could be taken for what the form says now.
     */
    private static String queryOf(FacesContext context) {
        Object query = context.getExternalContext().getRequestMap().get(RequestDispatcher.FORWARD_QUERY_STRING);
        return query != null && RECORD.matcher(query.toString()).matches() ? "?" + query : "";
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
