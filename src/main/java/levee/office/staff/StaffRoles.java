package levee.office.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import levee.accounts.Role;

/** The roles that somebody of the staff can have, to choose from. */
@Named
@ApplicationScoped
public class StaffRoles {

    private static final List<Role> ALL =
            Arrays.stream(Role.values()).filter(Role::isStaff).toList();

    public List<Role> getAll() {
        return ALL;
    }
}
