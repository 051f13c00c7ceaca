package levee.surge.room;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import levee.surge.SurgeSettings;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stands before what a sale's page sends: whoever wants to reserve has a pass, or comes while nobody waits. Anybody else is
 * led to the waiting room. To look at the page takes neither.
 */
public class RoomGate extends HttpFilter {

    @Inject
    private Rooms rooms;

    @Inject
    @ConfigProperty(name = SurgeSettings.ROOM, defaultValue = SurgeSettings.ROOM_DEFAULT)
    private boolean wanted;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String sale = sale(request);
        if (!wanted || !request.getMethod().equals("POST") || mayPass(sale, new Cookies(request, response))) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", WaitingRoom.ADDRESS + "/" + sale);
        }
    }

    /** The second part of the address. */
    private static String sale(HttpServletRequest request) {
        String info = request.getPathInfo();
        String path = info == null ? request.getServletPath() : request.getServletPath() + info;
        String[] parts = path.split("/");
        return parts.length > 2 ? parts[2] : "";
    }

    private boolean mayPass(String sale, Cookies cookies) {
        Instant now = rooms.openings().now();
        Optional<Opening> opening = rooms.openings().at(sale);
        // Of what is not open the sale itself has to say something.
        if (opening.isEmpty() || !opening.get().hasBegun(now) || opening.get().hasEnded(now)) {
            return true;
        }
        return hasPass(sale, cookies, now) || rooms.isQuiet(sale);
    }

    private boolean hasPass(String sale, Cookies cookies, Instant now) {
        return cookies.pass(sale)
                .flatMap(rooms.tokens()::pass)
                .filter(pass -> pass.sale().equals(sale) && pass.endsAt().isAfter(now))
                .filter(pass ->
                        cookies.knownVisitor().filter(pass.visitor()::equals).isPresent())
                .isPresent();
    }
}
