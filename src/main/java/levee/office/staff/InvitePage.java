package levee.office.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Set;
import levee.accounts.Role;
import levee.accounts.Staff;
import levee.office.Answer;
import levee.office.Permission;

/** Gives somebody access to the office; they choose their password by letter. */
@Named
@ViewScoped
public class InvitePage implements Serializable {

    @Inject
    private Staff staff;

    @Inject
    private Permission permission;

    @Inject
    private Answer answer;

    @NotBlank(message = "Enter the person's name.")
    @Size(max = 100, message = "Use at most {max} characters.")
    private String name;

    @NotBlank(message = "Enter the person's e-mail address.")
    @Email(message = "Enter an e-mail address such as name@example.com.")
    @Size(max = 254, message = "Use at most {max} characters.")
    private String email;

    @NotEmpty(message = "Choose at least one role.")
    private Role[] roles = {};

    public String invite() {
        long administrator = permission.require(Role.ADMINISTRATOR);
        staff.invite(email, name, Set.of(roles), administrator);
        answer.done("staff.invited-now", email);
        return "/office/staff?faces-redirect=true";
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Role[] getRoles() {
        return roles.clone();
    }

    public void setRoles(Role[] roles) {
        this.roles = roles.clone();
    }
}
