package levee.accounts;

import java.util.Set;

/** An active account as one request needs it. A value: a later change of the account does not change it. */
record Rights(long accountId, String email, String name, long signInEpoch, Set<Role> roles) {}
