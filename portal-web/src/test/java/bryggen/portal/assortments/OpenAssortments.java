package bryggen.portal.assortments;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.catalogue.Categories;
import bryggen.portal.catalogue.OpenCatalogue;
import bryggen.portal.catalogue.Recognising;
import bryggen.portal.platform.jpa.PlainSql;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The desk over a database, without a server. */
public final class OpenAssortments {
    private OpenAssortments() {}

    public static AssortmentDesk over(PlainSql sql, Recognising recognising, Categories categories) {
        var desk = new AssortmentDesk();
        desk.rules = new AssortmentRules();
        desk.rules.sql = sql;
        desk.rules.clock = Clock.fixed(Instant.parse("2026-12-03T12:00:00Z"), ZoneOffset.UTC);
        desk.recognising = recognising;
        desk.categories = categories;
        desk.assortments = OpenCatalogue.assortments(sql);
        desk.audit = new AuditLog() {
            @Override
            public void record(Actor actor, String account, String act, String subject, Object before, Object after) {
                // the log has its own tests
            }
        };
        return desk;
    }
}
