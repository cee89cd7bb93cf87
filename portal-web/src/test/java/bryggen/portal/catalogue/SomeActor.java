package bryggen.portal.catalogue;

import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.platform.Language;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** People of companies, for rules that ask who acts. */
public final class SomeActor {
    private SomeActor() {}

    public static Actor buyer(String account) {
        return of(account, Role.BUYER);
    }

    public static Actor of(String account, Role role) {
        return of(account, Account.Kind.CUSTOMER, role);
    }

    public static Actor of(String account, Account.Kind kind, Role role) {
        return new Actor(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Somebody of " + account,
                "somebody@" + account + ".example",
                Language.EN,
                new Account(account, account, kind),
                Set.of(role),
                List.of(),
                Actor.Channel.WEB);
    }
}
