package levee.shop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import levee.accounts.ForgottenPassword;
import levee.accounts.TooManyAttemptsException;
import levee.page.FormMessages;

/** Somebody asks for a letter with which to choose a new password. The page says the same whether it goes out or not. */
@Named
@RequestScoped
public class ForgotPasswordPage {

    @Inject
    private ForgottenPassword forgottenPassword;

    @NotBlank(message = "Enter your e-mail address.")
    @Email(message = "Enter an e-mail address such as name@example.com.")
    @Size(max = 254, message = "Use at most {max} characters.")
    private String email;

    private boolean asked;

    public void ask() {
        try {
            forgottenPassword.ask(email);
            asked = true;
        } catch (TooManyAttemptsException e) {
            FormMessages.error("sign-in.too-many", e.minutes());
        }
    }

    public boolean isAsked() {
        return asked;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
