package levee.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The rooms of the office that whoever makes this request may enter: the office's menu. */
@Named
@RequestScoped
public class Rooms {

    @Inject
    private CurrentAccount currentAccount;

    public List<Room> getOpen() {
        return Arrays.stream(Room.values())
                .filter(room -> room.isFor(currentAccount.roles()))
                .toList();
    }
}
