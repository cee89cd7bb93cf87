package bryggen.portal.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Database;
import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Reach;
import bryggen.portal.access.Role;
import bryggen.portal.orders.OrderDocuments;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.jpa.ExplainedSql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** SH6: a shipment is found by the serial number of a piece in it; on a real PostgreSQL. */
class SerialsIT {
    private static final Actor BUYER = actor("C1", Account.Kind.CUSTOMER, Role.BUYER);
    private static final Actor STRANGER = actor("C2", Account.Kind.CUSTOMER, Role.BUYER);
    private static final Actor SERVICE = actor("SUPPLIER", Account.Kind.SUPPLIER, Role.SERVICE);
    private static final List<String> PLANS = new ArrayList<>();
    private static final Shipments SHIPMENTS = new Shipments();
    private static ExplainedSql sql;

    /** Five thousand shipments; the oldest of all holds two pumps, a later one the same number for somebody else. */
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
        sql.transaction(() -> {
            sql.run(
                    """
                    insert into shipments_shipment (remote_id, account, number, erp_order, shipped_at, parcels, changed_at)
                    select 'r' || n, case when n = 2 then 'C2' else 'C1' end, 'PS-' || n, 'SO-' || n,
                      timestamptz '2020-01-01' + n * interval '1 hour', '{}', now() from generate_series(1, 5000) n""");
            sql.run(
                    """
                    insert into shipments_line (shipment, account, place, order_line, sku, name, ordered, shipped, outstanding)
                    select remote_id, account, 1, 1, 'PUMP', 'A pump', 2, 2, 0 from shipments_shipment""");
            sql.run(
                    "update shipments_line set serials = '{SN-1a,SN-2}', serial_keys = '{SN-1A,SN-2}' where shipment = 'r1'");
            sql.run("update shipments_line set serials = '{SN-2}', serial_keys = '{SN-2}' where shipment = 'r2'");
        });
        sql.transaction(() -> sql.run("analyze shipments_shipment, shipments_line"));
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

    private static Actor actor(String account, Account.Kind kind, Role role) {
        return new Actor(
                UUID.randomUUID(),
                UUID.randomUUID(),
                account,
                account + "@example.org",
                Language.EN,
                new Account(account, account, kind),
                Set.of(role),
                List.of(),
                Actor.Channel.WEB);
    }
}
