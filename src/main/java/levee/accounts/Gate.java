package levee.accounts;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Lets into the office and into a customer's own pages only whom they are for. Who has not signed in is asked to; who
 * has, and lacks the role, is told so (403).
 */
public class Gate extends HttpFilter {

    private static final String ACCOUNT = "/account";

    @Inject
    private CurrentAccount currentAccount;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Paths.of(request);
        boolean office = Paths.isWithin(path, Room.OFFICE);
        if (!office && !Paths.isWithin(path, ACCOUNT)) {
            chain.doFilter(request, response);
        } else if (!currentAccount.isSignedIn()) {
            askToSignIn(request, response);
        } else if (office && !mayEnter(path, currentAccount.roles())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A room that the table does not know is nobody's but the administrators': no room is open by oversight. */
    static boolean mayEnter(String path, Set<Role> roles) {
        return Room.at(path).map(room -> room.isFor(roles)).orElse(roles.contains(Role.ADMINISTRATOR));
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String signIn = "/sign-in?then=" + LocalAddress.encode(LocalAddress.of(request));
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            // A page that asks for a part of itself would show a redirect's target inside itself.
            response.setContentType("text/xml");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + signIn.replace("&", "&amp;") + "\"/></partial-response>");
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", signIn);
        }
    }
}
