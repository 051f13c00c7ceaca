package levee.visitor;

import java.util.Map;
import levee.command.visitor.Answer;
import levee.command.visitor.FilledForm;
import levee.command.visitor.Visitor;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Somebody with an account, over plain HTTP. */
public final class Member {

    private final Visitor visitor;
    private final String email;
    private final String password;

    public Member(Visitor visitor, String email, String password) {
        this.visitor = visitor;
        this.email = email;
        this.password = password;
    }

    public Visitor visitor() {
        return visitor;
    }

    /** @return the page on which the new member ends up */
    public Answer signUp() {
        FilledForm form = form("/sign-up", "new-password")
                .byPurpose(Map.of("name", "Grace Hopper", "email|username", email, "new-password", password));
        return visitor.follow(visitor.submit(form));
    }

    /** @return the page on which the member ends up */
    public Answer signIn() {
        return visitor.follow(trySignIn());
    }

    /** @return the answer to the form itself */
    public Answer trySignIn() {
        FilledForm form = form("/sign-in", "current-password")
                .byPurpose(Map.of("username|email", email, "current-password", password));
        return visitor.submit(form);
    }

    private FilledForm form(String path, String purpose) {
        return formOf(visitor.open(path), purpose);
    }

    /** The form with a field of this purpose, with its button pressed. */
    static FilledForm formOf(Answer page, String purpose) {
        Element field = page.page().selectFirst("[autocomplete=" + purpose + "]");
        if (field == null) {
            throw new AssertionError("No field with autocomplete=" + purpose + " on " + page);
        }
        FormElement form = (FormElement) field.closest("form");
        return FilledForm.of(form).pressing(form.selectFirst("button:not([type=button]), input[type=submit]"));
    }
}
