package bryggen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Await;
import bryggen.sandbox.pay.SandboxPayProcess;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** After the storm: three books of the same money, each read from the outside: the bank's, the ERP's and the portal's. */
final class Settlement {
    /** Longer than the longest pause between two looks at a payment whose last event was lost early in a long storm. */
    private static final Duration CALM = Duration.ofMinutes(6);

    private final Ground ground;

    Settlement(Ground ground) {
        this.ground = ground;
    }

    /** Every payment has come to an end, and the ERP has what was paid; nobody had to help. */
    void awaitCalm() {
        Await.until("no payment is on its way, see " + ground.stand().statements(), CALM, () -> portal(
                        "(state = 'PENDING' or (state = 'SUCCEEDED' and booked_at is null))")
                .isEmpty());
        Await.until("nothing is held any more", CALM, () -> ground.rows(
                        "select payment from invoices_lock where account is not null", row -> row.getString(1))
                .isEmpty());
    }

    /** What the bank has is in the ERP once and in the portal, with the same amounts; nothing else is there. */
    void compare(Payers payers) throws SQLException {
        var bank = paid(ground.stand().pay().books());
        var wrong = new ArrayList<String>();
        var portal = portal("state = 'SUCCEEDED'");
        var erp = new TreeMap<String, String>();
        for (var line : ground.erpRows("select reference || '=' || (body->'amount'->>'amount')::numeric(19,2) || ' '"
                + " || lower(body->'amount'->>'currency') from sandbox_erp.payment where reference is not null")) {
            var number = line.substring(0, line.indexOf('='));
            if (erp.put(number, line.substring(line.indexOf('=') + 1)) != null) wrong.add(number + " is booked twice");
        }
        assertThat(wrong).as("booked twice").isEmpty();
        assertThat(bank).as("somebody has paid").isNotEmpty();
        assertThat(erp).as("the ERP's books against the bank's").isEqualTo(bank);
        assertThat(portal).as("the portal's books against the bank's").isEqualTo(bank);
        assertThat(ground.rows(
                        "select number || ' ' || attention || ': ' || coalesce(attention_text, '') from payments_payment"
                                + " where account is not null and attention is not null",
                        row -> row.getString(1)))
                .as("payments that wait for a person")
                .isEmpty();
        assertThat(payers.untruths()).as("what was shown and was not so").isEmpty();
        payers.shown().forEach((number, state) -> {
            if (state.startsWith("succeeded") && !bank.containsKey(number))
                wrong.add(number + " was shown as paid and is not");
        });
        assertThat(wrong).as("what payers saw").isEmpty();
        assertThat(portalNumbers())
                .as("nothing that was begun is missing")
                .containsAll(payers.begun().keySet());
    }

    /** By our number; the amount in the currency's own decimals, as the others have it. */
    private static Map<String, String> paid(List<SandboxPayProcess.Entry> books) {
        return books.stream()
                .filter(entry -> entry.payment().equals("paid"))
                .collect(Collectors.toMap(
                        SandboxPayProcess.Entry::reference,
                        entry -> BigDecimal.valueOf(entry.minor(), 2).toPlainString() + " " + entry.currency(),
                        (one, other) -> one + " twice",
                        TreeMap::new));
    }

    private Map<String, String> portal(String where) throws SQLException {
        var found = new HashMap<String, String>();
        ground.rows(
                        "select number, amount::numeric(19,2) || ' ' || lower(currency) from payments_payment"
                                + " where account is not null and method = 'CARD' and " + where,
                        row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    private List<String> portalNumbers() throws SQLException {
        return ground.rows("select number from payments_payment where account is not null", row -> row.getString(1));
    }
}
