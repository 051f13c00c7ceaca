package levee.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import levee.accounts.Room;
import levee.accounts.Rooms;

/** The rooms that the signed-in person may enter, as the menu of every office page shows them. */
@Named
@RequestScoped
public class OfficeMenu {

    /**
     * @param key of the text that names it
     * @param icon of PrimeIcons
     * @param here whether the page that is shown lies in this room
     */
    public record Door(String address, String key, String icon, boolean here) {}

    private static final Map<Room, String> ICONS = Map.ofEntries(
            Map.entry(Room.HOME, "pi-home"),
            Map.entry(Room.PRODUCTS, "pi-box"),
            Map.entry(Room.STOCK, "pi-warehouse"),
            Map.entry(Room.SALES, "pi-stopwatch"),
            Map.entry(Room.ORDERS, "pi-receipt"),
            Map.entry(Room.OPERATIONS, "pi-desktop"),
            Map.entry(Room.ALERTS, "pi-bell"),
            Map.entry(Room.INCIDENTS, "pi-megaphone"),
            Map.entry(Room.CACHE, "pi-bolt"),
            Map.entry(Room.LOAD_TESTS, "pi-gauge"),
            Map.entry(Room.DRILLS, "pi-shield"),
            Map.entry(Room.STAFF, "pi-users"));

    @Inject
    private HttpServletRequest request;

    @Inject
    private Rooms rooms;

    private List<Door> doors;

    @PostConstruct
    void open() {
        doors = rooms.getOpen().stream().map(this::door).toList();
    }

    private Door door(Room room) {
        String key = "menu." + room.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Door(room.getAddress(), key, ICONS.getOrDefault(room, "pi-folder"), isHere(room));
    }

    private boolean isHere(Room room) {
        String visited = visited();
        return visited.equals(room.getAddress()) || room != Room.HOME && visited.startsWith(room.getAddress() + "/");
    }

    /** The address that the visitor asked for: the request itself has been forwarded to a view. */
    private String visited() {
        Object visited = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return visited == null ? request.getRequestURI() : visited.toString();
    }

    public List<Door> getDoors() {
        return doors;
    }
}
