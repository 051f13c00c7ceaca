package levee.shop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import levee.accounts.GoodPassword;
import levee.accounts.SignIn;
import levee.accounts.TooManyAttemptsException;
import levee.page.FormMessages;

/** The person who is signed in chooses another password; a form of the account's page. */
@Named
@RequestScoped
public class ChangePasswordPage {

    @Inject
    private SignIn signIn;

    @NotBlank(message = "Enter your present password.")
    @Size(max = 128, message = "A password has at most {max} characters.")
    private String present;

    @NotBlank(message = "Choose a password.")
    @GoodPassword
    private String wanted;

    public void change() {
        try {
            if (signIn.changePassword(present.toCharArray(), wanted.toCharArray())) {
                FormMessages.info("password.changed");
            } else {
                FormMessages.errorAt("present", "password.wrong");
            }
        } catch (TooManyAttemptsException e) {
            FormMessages.error("sign-in.too-many", e.minutes());
        }
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}
