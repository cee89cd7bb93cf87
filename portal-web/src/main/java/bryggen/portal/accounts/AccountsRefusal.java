package bryggen.portal.accounts;

import bryggen.portal.access.Role;
import bryggen.portal.platform.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every way the accounts room says no. */
public abstract sealed class AccountsRefusal extends Refusal {
    private AccountsRefusal(Kind kind, String rule, String code, List<Finding> findings, Object... arguments) {
        super("accounts", kind, rule, code, findings, arguments);
    }

    /** 409: AO2, the account is open already. */
    public static final class AlreadyOpen extends AccountsRefusal {
        public AlreadyOpen(String account) {
            super(Kind.CONFLICT, "AO2", "account-already-open", List.of(), account);
        }
    }

    /** 422: AO2, the ERP calls the account inactive. */
    public static final class Inactive extends AccountsRefusal {
        public Inactive(String account) {
            super(Kind.RULE, "AO2", "account-inactive", List.of(), account);
        }

        @Override
        public String liftedBy() {
            return "supplier";
        }
    }

    /** 422: AO2, people are invited to open accounts only. */
    public static final class NotOpen extends AccountsRefusal {
        public NotOpen(String account) {
            super(Kind.RULE, "AO2", "account-not-open", List.of(), account);
        }

        @Override
        public String liftedBy() {
            return "supplier";
        }
    }

    /** 422: AO4, the account's people cannot have this role. */
    public static final class RoleNotForAccount extends AccountsRefusal {
        public RoleNotForAccount(Role role) {
            super(
                    Kind.RULE,
                    "AO4",
                    "role-not-for-account",
                    List.of(Finding.at("/roles", "role-not-for-account", role.name())),
                    role.name());
        }
    }

    /** 422: AO4, nobody is without a role. */
    public static final class RoleNeeded extends AccountsRefusal {
        public RoleNeeded() {
            super(Kind.RULE, "AO4", "role-needed", List.of(Finding.at("/roles", "role-needed")));
        }
    }

    /** 409: AO5, somebody must be left who can administrate. */
    public static final class LastAdministrator extends AccountsRefusal {
        public LastAdministrator(String name) {
            super(Kind.CONFLICT, "AO5", "last-administrator", List.of(), name);
        }

        @Override
        public @Nullable String liftedBy() {
            return "company-admin";
        }
    }

    /** 409: AO7, the person belongs to the company already. */
    public static final class AlreadyMember extends AccountsRefusal {
        public AlreadyMember(String email) {
            super(
                    Kind.CONFLICT,
                    "AO7",
                    "already-member",
                    List.of(Finding.at("/email", "already-member", email)),
                    email);
        }
    }

    /** 422: AO7, that is no e-mail address. */
    public static final class UnfitEmail extends AccountsRefusal {
        public UnfitEmail() {
            super(Kind.RULE, "AO7", "email-unfit", List.of(Finding.at("/email", "email-unfit")));
        }
    }

    /** 422: AO9, a name has 1 to 100 characters on one line. */
    public static final class UnfitName extends AccountsRefusal {
        public UnfitName() {
            super(Kind.RULE, "AO9", "name-unfit", List.of(Finding.at("/name", "name-unfit")));
        }
    }

    /** 409: AO9, the person belongs to another company too and keeps the own name. */
    public static final class SharedPerson extends AccountsRefusal {
        public SharedPerson() {
            super(Kind.CONFLICT, "AO9", "person-shared", List.of(Finding.at("/name", "person-shared")));
        }
    }

    /** 409: AO7, who has come already needs no invitation; who is disabled is enabled first. */
    public static final class NothingToInvite extends AccountsRefusal {
        public NothingToInvite(String name) {
            super(Kind.CONFLICT, "AO7", "nothing-to-invite", List.of(), name);
        }
    }

    /** 422: AO8, an API client lives from one day to two years. */
    public static final class UnfitExpiry extends AccountsRefusal {
        public UnfitExpiry() {
            super(Kind.RULE, "AO8", "expiry-unfit", List.of(Finding.at("/expiresAt", "expiry-unfit")));
        }
    }

    /** 403: AO8, only a person makes an API client. */
    public static final class PersonNeeded extends AccountsRefusal {
        public PersonNeeded() {
            super(Kind.FORBIDDEN, "AO8", "person-needed", List.of());
        }
    }

    /** 422: AO10, that is no name by which an issuer, or we for it, could be called. */
    public static final class IssuerUnfit extends AccountsRefusal {
        public IssuerUnfit(String pointer) {
            super(Kind.RULE, "AO10", "issuer-unfit", List.of(Finding.at(pointer, "issuer-unfit")));
        }
    }

    /** 422: AO10, between one and twenty mail domains. */
    public static final class DomainsUnfit extends AccountsRefusal {
        public DomainsUnfit() {
            super(Kind.RULE, "AO10", "domains-unfit", List.of(Finding.at("/domains", "domains-unfit")));
        }
    }

    /** 422: AO10, an https address outside our own network, or a public key that is strong enough; not both. */
    public static final class KeysUnfit extends AccountsRefusal {
        public KeysUnfit() {
            super(Kind.RULE, "AO10", "keys-unfit", List.of(Finding.at("/keys", "keys-unfit")));
        }
    }

    /** 409: AO10, the company trusts this issuer already. */
    public static final class IssuerKnown extends AccountsRefusal {
        public IssuerKnown(String issuer) {
            super(Kind.CONFLICT, "AO10", "issuer-known", List.of(), issuer);
        }
    }

    /** 422: AO10, nobody outside vouches for the supplier's people. */
    public static final class IssuerForSupplier extends AccountsRefusal {
        public IssuerForSupplier() {
            super(Kind.RULE, "AO10", "issuer-for-supplier", List.of());
        }
    }
}
