package levee.surge.room;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import levee.accounts.Visitor;
import levee.surge.SurgeSettings;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code /waiting-room/SALE}: gives a ticket to whoever has none, says where they stand, and lets in whose turn it is. A plain
 * servlet with ready pages: no session, no Faces, and the database only for who is let in.
 */
@WebServlet(WaitingRoom.ADDRESS + "/*")
public class WaitingRoom extends HttpServlet {

    static final String ADDRESS = "/waiting-room";

    /** A link that nobody sees: who follows it is a machine, and waits at the end. */
    private static final String TRAP = "/skip";

    /** So far the clocks of two nodes may be apart. */
    private static final Duration CLOCKS = Duration.ofSeconds(5);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    @Inject
    private transient Rooms rooms;

    @Inject
    private transient Visitor visitor;

    @Inject
    @ConfigProperty(name = SurgeSettings.PASS, defaultValue = SurgeSettings.PASS_DEFAULT)
    private long passMinutes;

    @Inject
    @ConfigProperty(name = SurgeSettings.TICKETS, defaultValue = SurgeSettings.TICKETS_DEFAULT)
    private int ticketsAnAddress;

    private transient TicketLimit limit;

    @Override
    public void init() {
        limit = new TicketLimit(ticketsAnAddress);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        boolean trapped = path.endsWith(TRAP);
        String sale = path.replaceFirst("^/", "").replaceFirst(TRAP + "$", "");
        Optional<Opening> opening = rooms.openings().at(sale);
        if (opening.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Visit visit = new Visit(opening.get(), rooms.openings().now(), new Cookies(request, response), response);
        if (visit.opening.hasEnded(visit.now)) {
            visit.show(RoomPage.ENDED, Map.of());
        } else if (trapped) {
            join(visit, true);
        } else {
            receive(visit);
        }
    }

    /** One request of somebody who waits. */
    private record Visit(Opening opening, Instant now, Cookies cookies, HttpServletResponse response) {

        String sale() {
            return opening.name();
        }

        void show(RoomPage page, Map<String, String> values) throws IOException {
            Map<String, String> all = new java.util.HashMap<>(values);
            all.put("title", opening.title());
            all.put("sale", opening.name());
            page.write(response, all);
        }

        void sendToSale() {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Location", "/sale/" + opening.name());
        }
    }

    private void receive(Visit visit) throws IOException {
        Optional<String> token = visit.cookies.ticket(visit.sale());
        if (token.isEmpty()) {
            if (visit.opening.hasBegun(visit.now) && rooms.isQuiet(visit.sale())) {
                letIn(visit, visit.now.plus(passLife()));
            } else {
                join(visit, false);
            }
            return;
        }
        Optional<Ticket> ticket = token.flatMap(rooms.tokens()::ticket).filter(read -> isGood(read, visit));
        if (ticket.isPresent()) {
            standing(ticket.get(), visit);
        } else {
            refuse(visit);
        }
    }

    private static boolean isGood(Ticket ticket, Visit visit) {
        return ticket.sale().equals(visit.sale())
                && visit.cookies.knownVisitor().filter(ticket.visitor()::equals).isPresent()
                && !ticket.issuedAt().isAfter(visit.now.plus(CLOCKS));
    }

    private static void refuse(Visit visit) throws IOException {
        visit.cookies.dropTicket(visit.sale());
        visit.show(RoomPage.REFUSED, Map.of());
    }

    private void join(Visit visit, boolean isLast) throws IOException {
        if (!visitor.isOfTheHouse() && !limit.take(visit.sale(), visitor.address())) {
            visit.show(RoomPage.CROWDED, Map.of());
            return;
        }
        Instant issuedAt = visit.now.truncatedTo(ChronoUnit.MILLIS);
        Ticket ticket = new Ticket(visit.sale(), Cookies.random(), visit.cookies.visitor(), issuedAt, isLast);
        rooms.at(visit.sale()).count(issuedAt);
        visit.cookies.putTicket(visit.sale(), rooms.tokens().of(ticket));
        show(ticket, visit);
    }

    private void standing(Ticket ticket, Visit visit) throws IOException {
        Room.State state = rooms.at(visit.sale()).state();
        if (state == null
                || !visit.opening.hasBegun(visit.now)
                || !state.isLetIn(state.row().place(ticket, visit.opening.opensAt(), state.seed()))) {
            show(ticket, visit);
            return;
        }
        try {
            Instant endsAt = rooms.exchange(ticket, visit.now.plus(passLife()));
            if (endsAt.isAfter(visit.now)) {
                letIn(visit, endsAt);
            } else {
                refuse(visit);
            }
        } catch (IllegalStateException e) {
            // The database is away: their turn is not.
            show(ticket, visit);
        }
    }

    private Duration passLife() {
        return Duration.ofMinutes(passMinutes);
    }

    private void letIn(Visit visit, Instant endsAt) {
        Pass pass = new Pass(visit.sale(), visit.cookies.visitor(), endsAt.truncatedTo(ChronoUnit.MILLIS));
        visit.cookies.putPass(visit.sale(), rooms.tokens().of(pass));
        visit.sendToSale();
    }

    private void show(Ticket ticket, Visit visit) throws IOException {
        Room.State state = rooms.at(visit.sale()).state();
        if (!visit.opening.hasBegun(visit.now)) {
            long here = state == null ? 1 : Math.max(1, state.row().size());
            visit.show(
                    RoomPage.BEFORE,
                    Map.of("opens", TIME.format(visit.opening.opensAt()), "here", String.format("%,d", here)));
            return;
        }
        long place = state == null ? 0 : state.row().place(ticket, visit.opening.opensAt(), state.seed());
        long ahead = state == null ? 0 : Math.max(1, place - (long) state.letIn());
        visit.show(
                RoomPage.WAITING,
                Map.of(
                        "place", state == null ? "not known yet" : String.format("%,d", ahead),
                        "wait", state == null ? "not known yet" : WaitText.of(ahead, state.aSecond())));
    }
}
