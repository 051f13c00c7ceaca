package levee.accounts;

import java.util.Locale;

/** What an account may do. Every customer is a shopper; every other role makes the account one of the staff. */
public enum Role {
    SHOPPER,
    MERCHANT,
    MARKETING,
    OPERATIONS,
    ADMINISTRATOR;

    /** As the container, the demo sign-ins and the pages spell it. */
    public String getLabel() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isStaff() {
        return this != SHOPPER;
    }
}
