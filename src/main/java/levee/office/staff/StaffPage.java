package levee.office.staff;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import levee.accounts.Staff;
import levee.accounts.StaffMember;

/** Shows who is of the staff. */
@Named
@ViewScoped
public class StaffPage implements Serializable {

    @Inject
    private Staff staff;

    private List<StaffMember> members;

    @PostConstruct
    void load() {
        members = staff.all();
    }

    public List<StaffMember> getMembers() {
        return members;
    }
}
