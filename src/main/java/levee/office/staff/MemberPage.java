package levee.office.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import levee.accounts.LastAdministratorException;
import levee.accounts.RecordedChange;
import levee.accounts.Role;
import levee.accounts.Staff;
import levee.accounts.StaffMember;
import levee.office.Answer;
import levee.office.Permission;
import levee.office.Refusal;

/** One of the staff: what they may do, whether they may sign in, and what was changed about that. */
@Named
@ViewScoped
public class MemberPage implements Serializable {

    private static final String LIST = "/office/staff?faces-redirect=true";

    @Inject
    private Staff staff;

    @Inject
    private Permission permission;

    @Inject
    private Answer answer;

    /** Text, since an address can say anything. */
    private String id;

    private StaffMember member;
    private Role[] roles = {};
    private List<RecordedChange> changes = List.of();

    public void open() {
        if (member == null) {
            if (id == null || !id.matches("[0-9]{1,18}")) {
                throw Refusal.notFound();
            }
            read(Long.parseLong(id));
        }
    }

    private void read(long accountId) {
        member = staff.find(accountId).orElseThrow(Refusal::notFound);
        roles = member.roles().toArray(Role[]::new);
        changes = staff.changes(accountId);
    }

    public String save() {
        return change(
                administrator -> staff.changeRoles(member.id(), Set.of(roles), administrator), "staff.roles-changed");
    }

    public String deactivate() {
        return change(administrator -> staff.deactivate(member.id(), administrator), "staff.deactivated-now");
    }

    public String reactivate() {
        return change(administrator -> staff.reactivate(member.id(), administrator), "staff.reactivated-now");
    }

    private interface Change {
        void by(long administrator);
    }

    private String change(Change change, String done) {
        long administrator = permission.require(Role.ADMINISTRATOR);
        try {
            change.by(administrator);
        } catch (LastAdministratorException e) {
            read(member.id());
            answer.refused("staff.last-administrator", member.name());
            return null;
        }
        answer.done(done, member.name());
        return LIST;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public StaffMember getMember() {
        return member;
    }

    public Role[] getRoles() {
        return roles.clone();
    }

    public void setRoles(Role[] roles) {
        this.roles = roles.clone();
    }

    public List<RecordedChange> getChanges() {
        return changes;
    }
}
