package bryggen.portal.shipments;

import static bryggen.portal.shipments.ManyShipments.BUYER;
import static bryggen.portal.shipments.ManyShipments.SERVICE;
import static bryggen.portal.shipments.ManyShipments.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Database;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Reach;
import bryggen.portal.orders.OrderDocuments;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.jpa.ExplainedSql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** SH6: a shipment is found by the serial number of a piece in it; on a real PostgreSQL. */
class SerialsIT {
    private static final List<String> PLANS = new ArrayList<>();
    private static final Shipments SHIPMENTS = new Shipments();
    private static ExplainedSql sql;

    @BeforeAll
    static void database() {
        sql = new ExplainedSql(Database.fresh("serials")::connect, (question, plan) -> PLANS.add(plan));
        SHIPMENTS.sql = sql;
        SHIPMENTS.orders = new OrderDocuments() {
            @Override
            public Map<String, String> numbersOf(Reach reach, Collection<String> erpOrders) {
                return Map.of();
            }
        };
        ManyShipments.into(sql);
    }

    @BeforeEach
    void forget() {
        PLANS.clear();
    }

    @Test
    @DisplayName("SH6 among what was sent, however old, whatever the case; never another company's")
    void sent() {
        assertThat(sent(BUYER, " sn-1A ")).containsExactly("PS-1 1 SN-1a");
        assertThat(PLANS.get(0)).contains("shipments_line_serial");
        assertThat(sent(BUYER, "SN-2")).containsExactly("PS-1 1 SN-2");
        assertThat(sent(STRANGER, "SN-2")).containsExactly("PS-2 1 SN-2");
        assertThat(sent(STRANGER, "SN-1a")).isEmpty();
        assertThat(sent(BUYER, "SN")).as("a part of a number is none").isEmpty();
        assertThat(sent(BUYER, "PS-1"))
                .as("its shipment is older than what is looked through")
                .doesNotContain("PS-1 1 ");
        assertThat(sent(BUYER, "PS-4999")).containsExactly("PS-4999 1 ");
    }

    @Test
    @DisplayName("SH6 in the list of shipments, for its company and for the supplier")
    void list() {
        assertThat(list(BUYER, "sn-1a")).containsExactly("PS-1");
        assertThat(list(BUYER, "SN-2")).containsExactly("PS-1");
        assertThat(list(STRANGER, "SN-1A")).isEmpty();
        assertThat(list(SERVICE, "sn-2")).containsExactlyInAnyOrder("PS-1", "PS-2");
        assertThat(list(BUYER, "sn")).isEmpty();
    }

    @Test
    @DisplayName("SH6 a line bears its numbers as the ERP tells them")
    void line() {
        assertThat(sql.transaction(() -> SHIPMENTS.get(BUYER, "PS-1")).lines())
                .singleElement()
                .extracting(Shipment.Line::serials)
                .isEqualTo(List.of("SN-1a", "SN-2"));
    }

    private static List<String> sent(Actor actor, String words) {
        return sql.transaction(() -> SHIPMENTS.sent(actor, words, 25)).stream()
                .map(sent -> sent.shipment() + " " + sent.orderLine() + " " + sent.serial())
                .toList();
    }

    private static List<String> list(Actor actor, String words) {
        return sql.transaction(() -> SHIPMENTS.list(actor, null, words, ListAsk.first(10))).items().stream()
                .map(ShipmentRow::number)
                .toList();
    }
}
