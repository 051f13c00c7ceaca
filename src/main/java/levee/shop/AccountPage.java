package levee.shop;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import levee.accounts.Accounts;
import levee.accounts.CurrentAccount;
import levee.page.FormMessages;

/** Who the person is to the shop. The gate sees to it that somebody is signed in. */
@Named
@RequestScoped
public class AccountPage {

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private Accounts accounts;

    @NotBlank(message = "Enter your name.")
    @Size(max = 100, message = "Use at most {max} characters.")
    private String name;

    @PostConstruct
    void load() {
        name = currentAccount.getName();
    }

    public void rename() {
        accounts.rename(currentAccount.id().orElseThrow(), name);
        FormMessages.info("account.renamed");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
