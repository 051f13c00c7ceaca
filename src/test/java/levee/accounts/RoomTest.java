package levee.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoomTest {

    @ParameterizedTest
    @CsvSource({
        "/office, HOME",
        "/office/, HOME",
        "/office/products, PRODUCTS",
        "/office/products/import, PRODUCTS",
        "/office/products.xhtml, PRODUCTS",
        "/office/staff, STAFF",
        "/office/orders/AB12, ORDERS"
    })
    void addressLiesInTheRoomThatItsFirstStepNames(String path, Room room) {
        assertThat(Room.at(path)).contains(room);
    }

    @Test
    void merchantMayEnterWhatIsSoldAndNotTheStaff() {
        assertThat(mayEnter("/office", Role.MERCHANT)).isTrue();
        assertThat(mayEnter("/office/products", Role.MERCHANT)).isTrue();
        assertThat(mayEnter("/office/stock", Role.MERCHANT)).isTrue();
        assertThat(mayEnter("/office/orders", Role.MERCHANT)).isTrue();
        assertThat(mayEnter("/office/staff", Role.MERCHANT)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"MARKETING", "OPERATIONS"})
    void marketingAndOperationsMayEnterNeitherProductsNorStaff(Role role) {
        assertThat(mayEnter("/office", role)).isTrue();
        assertThat(mayEnter("/office/products", role)).isFalse();
        assertThat(mayEnter("/office/staff", role)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Room.class)
    void administratorMayEnterEveryRoomAndShopperNone(Room room) {
        assertThat(room.isFor(Set.of(Role.ADMINISTRATOR))).isTrue();
        assertThat(room.isFor(Set.of(Role.SHOPPER))).isFalse();
        assertThat(room.isFor(Set.of())).isFalse();
    }

    @Test
    void roomThatTheTableDoesNotKnowIsTheAdministratorsAlone() {
        assertThat(mayEnter("/office/forgotten", Role.MERCHANT)).isFalse();
        assertThat(mayEnter("/office/forgotten", Role.ADMINISTRATOR)).isTrue();
    }

    @Test
    void onlyWholeStepsOfAPathAreWithin() {
        assertThat(Paths.isWithin("/office", "/office")).isTrue();
        assertThat(Paths.isWithin("/office/staff", "/office")).isTrue();
        assertThat(Paths.isWithin("/officer", "/office")).isFalse();
    }

    private static boolean mayEnter(String path, Role role) {
        return Gate.mayEnter(path, Set.of(role));
    }
}
