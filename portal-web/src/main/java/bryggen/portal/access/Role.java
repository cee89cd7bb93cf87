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

    private static final Set<Role> PARTNERS = EnumSet.of(PARTNER_SELLER, PARTNER_MANAGER);

    /** The roles that people of such a company can have: a partner's those of a customer besides its own. */
    public static Set<Role> ofCompany(Account.Kind kind) {
        if (kind == Account.Kind.SUPPLIER) return EnumSet.copyOf(SUPPLIERS);
        var roles = EnumSet.complementOf(EnumSet.copyOf(SUPPLIERS));
        if (kind == Account.Kind.CUSTOMER) roles.removeAll(PARTNERS);
        return roles;
    }

    /** The role whose people manage the people of such a company. */
    public static Role administratorOf(Account.Kind kind) {
        return kind == Account.Kind.SUPPLIER ? SUPPLIER_ADMIN : COMPANY_ADMIN;
    }

    /** A role of the supplier's own people, held on the account {@link Account#SUPPLIER} only. */
    public boolean isSupplier() {
        return SUPPLIERS.contains(this);
    }
}
