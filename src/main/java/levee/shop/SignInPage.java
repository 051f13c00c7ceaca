package levee.shop;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import levee.accounts.CurrentAccount;
import levee.accounts.LocalAddress;
import levee.accounts.SignIn;
import levee.accounts.TooManyAttemptsException;
import levee.page.FormMessages;
import levee.page.SeeOther;

/** Somebody signs in, and goes on to where they were going. */
@Named
@RequestScoped
public class SignInPage {

    /** The parameter that says where to go on: {@code /sign-in?then=/checkout}. */
    static final String THEN = "then";

    @Inject
    private HttpServletRequest request;

    @Inject
    private SignIn signIn;

    @Inject
    private CurrentAccount currentAccount;

    private String then;

    @NotBlank(message = "Enter your e-mail address.")
    @Size(max = 254, message = "An e-mail address has at most {max} characters.")
    private String email;

    @NotBlank(message = "Enter your password.")
    @Size(max = 128, message = "A password has at most {max} characters.")
    private String password;

    @PostConstruct
    void load() {
        then = LocalAddress.orElse(request.getParameter(THEN), null);
    }

    public void signIn() {
        try {
            if (signIn.attempt(email, password.toCharArray())) {
                SeeOther.at(target());
            } else {
                FormMessages.error("sign-in.wrong");
            }
        } catch (TooManyAttemptsException e) {
            FormMessages.error("sign-in.too-many", e.minutes());
        }
    }

    private String target() {
        if (then != null) {
            return then;
        }
        return currentAccount.isStaff() ? "/office" : "/account";
    }

    /** Null if the person came for signing in alone. */
    public String getThen() {
        return then;
    }

    /** Who opens an account instead goes on to the same place. */
    public String getSignUp() {
        return then == null ? "/sign-up" : "/sign-up?" + THEN + "=" + LocalAddress.encode(then);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
