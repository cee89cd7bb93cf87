package bryggen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Await;
import bryggen.integration.orders.ErpOrder;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** After the storm: the ERP's own tables, the portal's API and the portal's tables are counted against each other. */
final class Reckoning {
    private static final Duration CALM = Duration.ofMinutes(5);
    private final Ground ground;

    Reckoning(Ground ground) {
        this.ground = ground;
    }

    /** The end of a storm: everybody goes home, all comes to rest, and the books are counted. */
    static void settle(Ground ground, Clerks clerks, Payers payers, Witness witness, List<String> bases)
            throws Exception {
        clerks.finish();
        payers.finish();
        witness.leave();
        var settlement = new Settlement(ground);
        var reckoning = new Reckoning(ground);
        settlement.awaitCalm();
        reckoning.awaitCalm();
        reckoning.nobodyHasToHelp();
        settlement.compare(payers);
        for (var base : bases) reckoning.compare(clerks, witness, base);
    }

    /** Nothing under way any more, in the ERP, in the outbox and in the feeds; nobody had to help. */
    void awaitCalm() {
        awaitNothingOwed();
        Await.until("the ERP has done its work", CALM, () -> ground.erpRows("select id from sandbox_erp.task limit 1")
                .isEmpty());
        Await.until("the feeds have told it", CALM, () -> erpSums().equals(portalSums()));
    }

    void awaitNothingOwed() {
        Await.until(
                "nothing is owed to the ERP",
                CALM,
                () -> count("select count(*) from exchange_message"
                                + " where account is not null and state in ('WAITING', 'SENDING')")
                        == 0);
    }

    void nobodyHasToHelp() throws SQLException {
        assertThat(ground.rows(
                        "select kind || ' ' || business_key || ' ' || state || ': ' || coalesce(last_text, '') from exchange_message"
                                + " where account is not null and state in ('DEAD', 'PARKED')",
                        row -> row.getString(1)))
                .as("messages that wait for a person")
                .isEmpty();
        assertThat(ground.rows(
                        "select feed || ' ' || remote_id || ': ' || reason from exchange_aside",
                        row -> row.getString(1)))
                .as("rows that stand aside")
                .isEmpty();
    }

    /** What was acknowledged is there once, what is there was acknowledged, and both sides say the same of it. */
    void compare(Clerks clerks, Witness witness, String base) throws SQLException {
        var numbers = clerks.acknowledged().keySet();
        var booked = new HashMap<String, List<ErpOrder>>();
        for (var number : numbers)
            booked.put(number, ground.stand().erp().books().orders(number));
        var wrong = new ArrayList<String>();
        for (var number : numbers) {
            var order = clerks.acknowledged()
                    .get(number)
                    .at(base)
                    .get("/api/v1/orders/" + number)
                    .well()
                    .json();
            var acceptance = order.path("acceptance").asText();
            var there = booked.get(number);
            // Taken back before it was ever sent: the ERP need not know it.
            if (there.isEmpty()
                    && acceptance.equals("cancelled")
                    && clerks.takenBack().contains(number)) continue;
            if (there.size() != 1) {
                wrong.add(number + " is " + there.size() + " times in the ERP, and " + acceptance + " here");
                continue;
            }
            var erp = there.get(0);
            same(wrong, number + " number", order.path("erp").path("reference").asText(), erp.number());
            same(wrong, number + " acceptance", acceptance, word(erp.acceptance()));
            same(wrong, number + " shipping", order.path("shipping").asText(), word(erp.shipping()));
            same(wrong, number + " invoicing", order.path("invoicing").asText(), word(erp.invoicing()));
            same(
                    wrong,
                    number + " gross",
                    order.path("totals").path("gross").asText(),
                    erp.gross().amount().toPlainString());
            var shown = witness.received().get(number);
            if (shown != null) same(wrong, number + " as somebody saw it", shown, erp.number());
        }
        assertThat(wrong).as("what the ERP and the portal say").isEmpty();
        assertThat(witness.untruths()).as("what was shown and then taken back").isEmpty();
        assertThat(witness.looks()).as("somebody looked").isPositive();
        assertThat(numbers).as("nothing in the ERP that nobody ordered").containsAll(referencesSince(numbers));
        assertThat(count("select count(*) from orders_order where account is not null and origin = 'API'"
                        + " and purchase_order = '" + FaultsIT.PURCHASE_ORDER + "'"))
                .as("rows in the portal's own table")
                .isEqualTo(numbers.size());
    }

    private List<String> referencesSince(java.util.Set<String> numbers) {
        var least = numbers.stream().sorted().findFirst().orElse("");
        return ground.stand().erp().books().references().keySet().stream()
                .filter(reference -> reference.compareTo(least) >= 0)
                .toList();
    }

    /** Count and sums of all invoices by customer, as the ERP's tables have them. */
    private Map<String, String> erpSums() throws SQLException {
        return pairs(
                ground.erpRows(
                        """
                select customer || '=' || count(*) || '/' || sum((body->'gross'->>'amount')::numeric)::numeric(19,2) || '/'
                  || sum((body->'open'->>'amount')::numeric)::numeric(19,2) from sandbox_erp.invoice group by customer"""));
    }

    private Map<String, String> portalSums() throws SQLException {
        return pairs(ground.rows(
                """
                select account || '=' || count(*) || '/' || sum(gross)::numeric(19,2) || '/' || sum(open_amount)::numeric(19,2)
                from invoices_invoice where account is not null group by account""",
                row -> row.getString(1)));
    }

    private static Map<String, String> pairs(List<String> lines) {
        var pairs = new HashMap<String, String>();
        for (var line : lines) pairs.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        return pairs;
    }

    private int count(String select) throws SQLException {
        return ground.rows(select, row -> row.getInt(1)).get(0);
    }

    private static void same(List<String> wrong, String what, String here, String there) {
        if (!here.equals(there)) wrong.add(what + ": " + here + " here, " + there + " in the ERP");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
