package bryggen.portal.access;

import bryggen.portal.platform.Language;
import bryggen.portal.platform.Setting;
import bryggen.portal.platform.Settings;
import bryggen.portal.platform.jpa.Sql;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/**
 * AC11: an installation in which nobody administrates yet invites the person of BRYGGEN_ADMIN_EMAIL as its first
 * SUPPLIER_ADMIN, once, however many instances start. When that invitation has run out unused, the next start sends a
 * new one. Once a SUPPLIER_ADMIN has come, the setting has no effect any more.
 */
@ApplicationScoped
public class FirstAdministrator {
    private static final long ONE_AT_A_TIME = 0x42525947_41444DL;

    @Inject
    Sql sql;

    @Inject
    Persons persons;

    @Inject
    Members members;

    @Inject
    Links links;

    @Inject
    Letters letters;

    @Inject
    AuditLog audit;

    private final Clock clock = Clock.systemUTC();

    @Transactional
    void invite(@Observes @Priority(150) Startup started) {
        var setting = Settings.current().find(Setting.ADMIN_EMAIL);
        if (setting.isEmpty()) return;
        var email = setting.get();
        sql.row("select 1 from pg_advisory_xact_lock(?)", row -> 1, ONE_AT_A_TIME);
        if (!members.administrators(Account.SUPPLIER, Role.SUPPLIER_ADMIN).isEmpty()) return;
        var now = clock.instant();
        var person = persons.ofEmail(email, email.split("@", 2)[0], Language.EN);
        var kind = person.hasPassword() ? Letters.Kind.WELCOME : Letters.Kind.INVITATION;
        if (links.hasAlive(LinkAct.INVITATION, person.id(), now) || letters.isOwed(kind, person.id())) return;
        if (members.add(person.id(), Account.SUPPLIER, Set.of(Role.SUPPLIER_ADMIN)))
            audit.recordPortal(
                    Account.SUPPLIER,
                    "access.first-administrator",
                    person.email(),
                    null,
                    Map.of("roles", Set.of(Role.SUPPLIER_ADMIN)));
        letters.owe(kind, person.id(), null, now);
    }
}
