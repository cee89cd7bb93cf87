package bryggen.portal.insight;

import static bryggen.portal.shipments.ManyShipments.BUYER;
import static bryggen.portal.shipments.ManyShipments.SERVICE;
import static bryggen.portal.shipments.ManyShipments.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Database;
import bryggen.portal.access.Actor;
import bryggen.portal.platform.jpa.ExplainedSql;
import bryggen.portal.shipments.ManyShipments;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** IS3, SH6: the field for every number knows serial numbers, and is no slower for it; on a real PostgreSQL. */
class SerialSearchIT {
    private static final List<String> PLANS = new ArrayList<>();
    private static final Threads THREADS = new Threads();
    private static ExplainedSql sql;

    @BeforeAll
    static void database() {
        sql = new ExplainedSql(Database.fresh("serialsearch")::connect, (question, plan) -> PLANS.add(plan));
        THREADS.sql = sql;
        ManyShipments.into(sql);
    }

    @Test
    @DisplayName("SH6 a whole serial number finds its shipment for who may see it, by an index")
    void numbered() {
        assertThat(numbered(BUYER, "sn-1a")).containsExactly("PS-1");
        assertThat(PLANS.get(0))
                .contains("shipments_line_serial")
                .doesNotContainPattern("Seq Scan\",[^{]*\"Relation Name\": \"shipments_");
        assertThat(numbered(BUYER, "SN-2")).containsExactly("PS-1");
        assertThat(numbered(STRANGER, "SN-2")).containsExactly("PS-2");
        assertThat(numbered(STRANGER, "SN-1A")).isEmpty();
        assertThat(numbered(SERVICE, "SN-2")).containsExactlyInAnyOrder("PS-1", "PS-2");
        assertThat(numbered(BUYER, "ps-7")).as("as before").containsExactly("PS-7");
    }

    private static List<String> numbered(Actor actor, String number) {
        return sql.transaction(() -> THREADS.numbered(actor, number)).stream()
                .map(Threads.Step::number)
                .toList();
    }
}
