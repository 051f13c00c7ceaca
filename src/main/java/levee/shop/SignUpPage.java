package levee.shop;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import levee.accounts.GoodPassword;
import levee.accounts.LocalAddress;
import levee.accounts.SignUp;
import levee.accounts.TooManyAttemptsException;
import levee.page.FormMessages;
import levee.page.SeeOther;

/** Somebody opens an account. */
@Named
@RequestScoped
public class SignUpPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private SignUp signUp;

    private String then;

    @NotBlank(message = "Enter your name.")
    @Size(max = 100, message = "Use at most {max} characters.")
    private String name;

    @NotBlank(message = "Enter your e-mail address.")
    @Email(message = "Enter an e-mail address such as name@example.com.")
    @Size(max = 254, message = "Use at most {max} characters.")
    private String email;

    @NotBlank(message = "Choose a password.")
    @GoodPassword
    private String password;

    @PostConstruct
    void load() {
        then = LocalAddress.orElse(request.getParameter(SignInPage.THEN), "/account");
    }

    public void signUp() {
        if (password.equalsIgnoreCase(email)) {
            FormMessages.errorAt("password", "password.is-email");
            return;
        }
        try {
            if (signUp.attempt(email, name, password.toCharArray())) {
                SeeOther.at(then);
            } else {
                FormMessages.error("sign-up.not-opened");
            }
        } catch (TooManyAttemptsException e) {
            FormMessages.error("sign-in.too-many", e.minutes());
        }
    }

    public String getThen() {
        return then;
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

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
