package levee.surge.room;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import levee.signals.Selector;
import levee.signals.SignalStore;
import levee.signals.Signals;
import levee.signals.Window;
import levee.surge.SurgeSettings;
import levee.surge.room.LettingIn.Pressure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** The rooms that somebody has asked for on this node, and the one key ring. */
@ApplicationScoped
public class Rooms {

    private static final Window LATELY = Window.lastSeconds(5);
    private static final Window MINUTE = Window.lastSeconds(60);
    private static final Duration KEYS_HOLD = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Selector BUYERS = Selector.of("levee_admission_total").with("class", "cart", "checkout");
    private static final Selector ORDERS = Selector.of("levee_orders_total");

    @Inject
    private SaleOpenings openings;

    @Inject
    private Signals signals;

    @Inject
    private MetricRegistry registry;

    @Inject
    @ConfigProperty(name = SurgeSettings.ROOM_FIRST, defaultValue = SurgeSettings.ROOM_FIRST_DEFAULT)
    private double first;

    @Inject
    @ConfigProperty(name = SurgeSettings.ROOM_LEAST, defaultValue = SurgeSettings.ROOM_LEAST_DEFAULT)
    private double least;

    @Resource(lookup = "java:app/jdbc/housekeeping")
    private DataSource database;

    private final Map<String, Room> rooms = new ConcurrentHashMap<>();
    private final Allowance allowance = new Allowance(System::nanoTime);
    private volatile Keys keys;
    private volatile Instant keysReadAt = Instant.MIN;

    private final Tokens tokens = new Tokens(this::keys);

    @PostConstruct
    void tell() {
        registry.gauge("levee_waiting_room_waiting", () -> sum(Room.State::waiting));
        registry.gauge("levee_waiting_room_let_in", () -> sum(Room.State::letIn));
        registry.gauge("levee_waiting_room_rate", () -> sum(state -> state.waiting() > 0 ? state.rate() : 0));
    }

    private double sum(ToDoubleFunction<Room.State> figure) {
        return rooms.values().stream()
                .map(Room::state)
                .filter(Objects::nonNull)
                .mapToDouble(figure)
                .sum();
    }

    Openings openings() {
        return openings;
    }

    Tokens tokens() {
        return tokens;
    }

    /** From now on the node looks after it; until the first second is over nothing is known of it. */
    Room at(String sale) {
        return rooms.computeIfAbsent(sale, Room::new);
    }

    private Keys keys() {
        if (keys == null) {
            readKeys();
        }
        return keys;
    }

    private synchronized void readKeys() {
        try (Connection connection = database.getConnection()) {
            keys = new RoomTable(connection).keys();
            keysReadAt = openings.now();
        } catch (SQLException e) {
            throw new IllegalStateException("The keys of the waiting room cannot be read", e);
        }
    }

    /**
     * Whether somebody may go in past the row: it is no longer than what the next second lets in, and this second's share of
     * this node is not used up.
     */
    boolean isQuiet(String sale) {
        Room.State state = at(sale).state();
        if (state == null || state.waiting() > state.rate()) {
            return false;
        }
        int nodes = Math.max(1, signals.store().nodes().size());
        return allowance.take(sale, Math.max(first, state.rate()) / nodes);
    }

    /**
     * @return until when its pass holds: less long than asked for if it was exchanged before
     * @throws IllegalStateException if the database does not answer
     */
    Instant exchange(Ticket ticket, Instant endsAt) {
        try (Connection connection = database.getConnection()) {
            return new RoomTable(connection).exchange(ticket, endsAt);
        } catch (SQLException e) {
            throw new IllegalStateException("A ticket cannot be exchanged", e);
        }
    }

    /** Once a second. */
    synchronized void advance() throws SQLException {
        openings.near().forEach(this::at);
        if (rooms.isEmpty()) {
            return;
        }
        Instant now = openings.now();
        try (Connection connection = database.getConnection()) {
            RoomTable table = new RoomTable(connection);
            if (keys != null && keysReadAt.isBefore(now.minus(KEYS_HOLD))) {
                keys = table.keys();
                keysReadAt = now;
            }
            for (Map.Entry<String, Room> room : rooms.entrySet()) {
                advance(room.getKey(), room.getValue(), table, now);
            }
        }
    }

    private void advance(String sale, Room room, RoomTable table, Instant now) throws SQLException {
        Optional<Opening> opening = openings.at(sale);
        if (opening.isEmpty() || opening.get().endsAt().isBefore(now.minus(KEPT))) {
            rooms.remove(sale);
            if (opening.isPresent()) {
                table.forget(sale);
            }
            return;
        }
        room.exchange(table, now, first);
        Room.State state = room.state();
        if (opening.get().hasBegun(now)
                && !opening.get().hasEnded(now)
                && !opening.get().isEmpty()) {
            double rate = new LettingIn(first, least).next(state.rate(), pressure());
            table.advance(sale, rate, state.row().size());
        }
    }

    private Pressure pressure() {
        SignalStore store = signals.store();
        double all = store.increase(BUYERS, LATELY);
        double queued = store.increase(BUYERS.with("decision", "queued"), LATELY);
        return new Pressure(
                store.increase(BUYERS.with("decision", "shed"), LATELY),
                all > 0 ? queued / all : 0,
                store.rate(ORDERS, MINUTE));
    }
}
