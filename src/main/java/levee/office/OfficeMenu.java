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

    private static final Map<Room, String> ICONS = Map.of(
            Room.HOME, "pi-home",
            Room.PRODUCTS, "pi-box",
            Room.STOCK, "pi-warehouse",
            Room.SALES, "pi-stopwatch",
            Room.ORDERS, "pi-receipt",
            Room.OPERATIONS, "pi-desktop",
            Room.ALERTS, "pi-bell",
            Room.INCIDENTS, "pi-megaphone",
            Room.CACHE, "pi-bolt",
            Room.STAFF, "pi-users");

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
        String key = "menu." + room.name().toLowerCase(Locale.ROOT);
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
