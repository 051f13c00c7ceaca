package levee.office.sales;

import levee.accounts.Role;
import levee.office.Permission;

/** Whose flash sales are: the merchant's and marketing's. */
final class SalesRoles {

    private SalesRoles() {}

    static void require(Permission permission) {
        permission.require(permission.isGiven(Role.MARKETING) ? Role.MARKETING : Role.MERCHANT);
    }
}
