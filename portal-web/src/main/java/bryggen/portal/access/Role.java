package bryggen.portal.access;

import java.util.EnumSet;
import java.util.Set;

/** What a person may do for one account. The table of the contract stands in api.md; supplier roles reach all accounts. */
public enum Role {
    BUYER,
    APPROVER,
    PAYABLES,
    COMPANY_ADMIN,
    PARTNER_SELLER,
    PARTNER_MANAGER,
    CHANNEL_MANAGER,
    SERVICE,
    OPERATOR,
    SUPPLIER_ADMIN;

    private static final Set<Role> SUPPLIERS = EnumSet.of(CHANNEL_MANAGER, SERVICE, OPERATOR, SUPPLIER_ADMIN);

    /** A role of the supplier's own people, held on the account {@link Account#SUPPLIER} only. */
    public boolean isSupplier() {
        return SUPPLIERS.contains(this);
    }
}
