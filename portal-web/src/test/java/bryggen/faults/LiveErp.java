package bryggen.faults;

import bryggen.contract.Caller;
import bryggen.dev.Await;
import bryggen.dev.Stand;
import bryggen.integration.erp.tryton.TrytonHands;
import bryggen.integration.kernel.AccountNumber;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** An installation that is connected to the live ERP of the environment, and a buyer of one of its customers. */
public final class LiveErp {
    private static final String BUYER = "buyer@svenskpump.example";

    private LiveErp() {}

    public static Stand stand(String name, TrytonHands hands) {
        var settings = hands.settings();
        return Stand.own(
                name,
                Map.of(
                        "BRYGGEN_ERP", settings.kind(),
                        "BRYGGEN_ERP_URL", settings.url().toString(),
                        "BRYGGEN_ERP_USER", settings.user(),
                        "BRYGGEN_ERP_PASSWORD", settings.password()));
    }

    /** Opens the customer for the portal when the feed has brought it, and gives it a buyer. */
    public static String invite(Stand stand, AccountNumber customer) {
        Await.until("the customer " + customer + " comes with the feed", Duration.ofMinutes(3), () -> {
            try (var database = stand.connect();
                    var open = database.prepareStatement(
                            "update accounts_account set opened_at = now() where number = ?")) {
                open.setString(1, customer.value());
                return open.executeUpdate() == 1;
            }
        });
        try (var database = stand.connect();
                var join = database.prepareStatement("insert into access_membership (person, account, roles)"
                        + " select id, ?, '{BUYER}' from access_person where email = ? on conflict do nothing")) {
            join.setString(1, customer.value());
            join.setString(2, BUYER);
            join.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return BUYER;
    }

    public static Caller buyer(Stand stand, AccountNumber customer) {
        return Caller.at(stand.baseUrl()).as(invite(stand, customer)).forAccount(customer.value());
    }
}
