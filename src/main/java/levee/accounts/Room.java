package levee.accounts;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The rooms of the office, in the order of the menu, and whose they are. This is the one table of that: the gate and
 * the menu both read it. An administrator may enter every room.
 */
public enum Room {
    HOME("", Role.MERCHANT, Role.MARKETING, Role.OPERATIONS),
    PRODUCTS("products", Role.MERCHANT),
    STOCK("stock", Role.MERCHANT),
    SALES("flash-sales", Role.MERCHANT, Role.MARKETING),
    ORDERS("orders", Role.MERCHANT, Role.OPERATIONS),
    OPERATIONS("operations", Role.OPERATIONS),
    ALERTS("alerts", Role.OPERATIONS),
    INCIDENTS("incidents", Role.OPERATIONS),
    CACHE("cache", Role.OPERATIONS),
    LOAD_TESTS("load-tests", Role.OPERATIONS),
    DRILLS("drills", Role.OPERATIONS),
    STAFF("staff");

    static final String OFFICE = "/office";

    private final String place;
    private final Set<Role> roles;

    Room(String place, Role... roles) {
        this.place = place;
        this.roles = EnumSet.of(Role.ADMINISTRATOR, roles);
    }

    /**
     * The room that an address lies in: {@code /office/products/import} is in the products'.
     *
     * @return empty for an address in the office but in no room of this table
     */
    static Optional<Room> at(String path) {
        String[] steps = path.split("/");
        String place = steps.length > 2 ? steps[2].replaceFirst("\\.xhtml$", "") : "";
        return Arrays.stream(values()).filter(room -> room.place.equals(place)).findFirst();
    }

    boolean isFor(Set<Role> somebodys) {
        return somebodys.stream().anyMatch(roles::contains);
    }

    public String getAddress() {
        return place.isEmpty() ? OFFICE : OFFICE + "/" + place;
    }
}
