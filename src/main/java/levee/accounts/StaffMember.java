package levee.accounts;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One of the staff as the office lists them. A value.
 *
 * @param roles those of the staff, without the shopper's
 * @param invited whether no password was chosen yet
 */
public record StaffMember(long id, String name, String email, boolean active, boolean invited, SortedSet<Role> roles)
        implements Serializable {

    static StaffMember of(Account account) {
        return new StaffMember(
                account.getId(),
                account.getName(),
                account.getEmail(),
                account.isActive(),
                !account.hasPassword(),
                staffRoles(account.getRoles()));
    }

    /** @param rows id, name, e-mail, active, hash of the password, role: of one account, with different roles */
    static StaffMember of(List<Object[]> rows) {
        Object[] first = rows.get(0);
        SortedSet<Role> roles = new TreeSet<>();
        rows.forEach(row -> roles.add((Role) row[5]));
        boolean invited = PasswordHash.ofNobody().equals(first[4]);
        return new StaffMember(
                (Long) first[0], (String) first[1], (String) first[2], (Boolean) first[3], invited, roles);
    }

    private static SortedSet<Role> staffRoles(Set<Role> roles) {
        SortedSet<Role> staff = new TreeSet<>(roles);
        staff.removeIf(role -> !role.isStaff());
        return staff;
    }
}
