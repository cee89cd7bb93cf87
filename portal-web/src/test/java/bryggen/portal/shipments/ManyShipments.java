package bryggen.portal.shipments;

import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Role;
import bryggen.portal.platform.Language;
import bryggen.portal.platform.jpa.PlainSql;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Five thousand shipments; the oldest of all holds two pumps with numbers, the next one of them for somebody else. */
public final class ManyShipments {
    public static final Actor BUYER = actor("C1", Account.Kind.CUSTOMER, Role.BUYER);
    public static final Actor STRANGER = actor("C2", Account.Kind.CUSTOMER, Role.BUYER);
    public static final Actor SERVICE = actor("SUPPLIER", Account.Kind.SUPPLIER, Role.SERVICE);

    private ManyShipments() {}

    public static void into(PlainSql sql) {
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
