package levee.accounts;

import levee.Workshop;

/** People of the staff, for tests of what the staff does elsewhere. */
public final class Employees {

    private final Workshop workshop;

    public Employees(Workshop workshop) {
        this.workshop = workshop;
    }

    /** What beans of accounts want to be given in a {@link Workshop}. */
    public static Object settings() {
        return new AccountSettings("dev", "http://shop.example", "");
    }

    /** @return the address of somebody new */
    public String hire(Role... roles) {
        return new Office(workshop).employee(roles).getEmail();
    }

    public void deactivate(String email) {
        Office office = new Office(workshop);
        office.deactivate(office.accounts.findByEmail(email).orElseThrow());
    }
}
