package levee.shop;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import levee.accounts.CurrentAccount;
import levee.accounts.ForgottenPassword;
import levee.accounts.GoodPassword;
import levee.page.SeeOther;

/** Somebody with a token from a letter chooses a new password. */
@Named
@RequestScoped
public class ResetPasswordPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private ForgottenPassword forgottenPassword;

    @Inject
    private CurrentAccount currentAccount;

    private String token;
    private boolean valid;

    @NotBlank(message = "Choose a password.")
    @GoodPassword
    private String password;

    @PostConstruct
    void load() {
        token = request.getParameter("token");
        valid = forgottenPassword.isValid(token);
    }

    public void choose() {
        valid = forgottenPassword.choose(token, password.toCharArray());
        if (valid) {
            SeeOther.at(currentAccount.isStaff() ? "/office" : "/account");
        }
    }

    public String getToken() {
        return token;
    }

    /** Whether the token is good: the letter is not too old, and was not used. */
    public boolean isValid() {
        return valid;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
