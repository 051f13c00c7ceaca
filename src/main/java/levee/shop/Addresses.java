package levee.shop;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import levee.catalogue.Catalogue;
import levee.stock.sale.Sales;

/**
 * Leads each address to its view: {@code /cart} to {@code /shop/cart.xhtml}, {@code /product/12-kettle} to the product's
 * view, {@code /office/orders} to {@code /office/orders.xhtml}. There is one address for each thing: an old slug is
 * sent on to the right one, and no view can be asked for by its file. What is no view passes through.
 */
@WebFilter(filterName = "addresses", urlPatterns = "/*", asyncSupported = true)
public class Addresses extends HttpFilter {

    /** Where Faces serves the files that its component libraries bring. */
    private static final String FACES_RESOURCES = "/jakarta.faces.resource/";

    @Inject
    private Catalogue catalogue;

    @Inject
    private Sales sales;

    private final Set<String> views = new HashSet<>();

    @Override
    public void init() {
        collectViews(getServletContext(), "/shop/");
        collectViews(getServletContext(), "/office/");
    }

    private void collectViews(ServletContext context, String folder) {
        Set<String> paths = context.getResourcePaths(folder);
        for (String path : paths == null ? Set.<String>of() : paths) {
            if (path.endsWith("/")) {
                collectViews(context, path);
            } else if (path.endsWith(".xhtml")) {
                views.add(path);
            }
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = pathOf(request);
        Address address = Address.of(path, views);
        if (address != null) {
            lead(address, request, response);
        } else if (isFile(path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Whether a view is asked for by its place in the application, or the folder of the views. */
    private static boolean isFile(String path) {
        return path.endsWith(".xhtml") && !path.startsWith(FACES_RESOURCES)
                || path.equals("/shop")
                || path.startsWith("/shop/");
    }

    private static String pathOf(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    private void lead(Address address, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<Address> reserving = address.reserving();
        if (reserving.isPresent()) {
            reserving.get().leaveArgument(request);
            getServletContext().getNamedDispatcher(Reserving.NAME).forward(request, response);
            return;
        }
        if (address.isBrowsing() && !isRead(request)) {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        if (address.isCategory() || address.isProduct()) {
            Optional<String> canonical = canonical(address);
            if (canonical.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            if (!canonical.get().equals(pathOf(request))) {
                sendOn(canonical.get(), request, response);
                return;
            }
        }
        if (address.isSale() && !isKnownSale(address)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        address.leaveArgument(request);
        request.getRequestDispatcher(address.view()).forward(request, response);
    }

    private boolean isKnownSale(Address address) {
        return address.argument() != null && sales.at(address.argument()).isPresent();
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /** The address of what is asked for, empty if there is none such on sale. */
    private Optional<String> canonical(Address address) {
        OptionalLong id = address.id();
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return address.isCategory()
                ? catalogue.categories().find(id.getAsLong()).map(Link::to)
                : catalogue.find(id.getAsLong()).map(Link::to);
    }

    private static void sendOn(String canonical, HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", query == null ? canonical : canonical + "?" + query);
    }
}
