package bryggen.portal.carts.ui;

import bryggen.integration.kernel.Money;
import bryggen.portal.orders.Assessment;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Texts;
import java.util.List;

/** The sums of a cart and the credit behind it, in finished text. */
public record Sums(String net, List<Tax> taxes, String gross, List<Fact> credit, boolean exceeds) {
    public record Tax(String label, String amount) {}

    public record Fact(String label, String value) {}

    static Sums of(Assessment assessment, Texts texts, Formats formats) {
        var totals = assessment.totals();
        var credit = assessment.buyer().credit();
        return new Sums(
                totals == null ? "–" : money(totals.net(), formats),
                totals == null
                        ? List.of()
                        : totals.taxes().stream()
                                .map(t -> new Tax(
                                        texts.say(
                                                "carts.tax",
                                                formats.number(t.rate().percent())),
                                        money(t.amount(), formats)))
                                .toList(),
                totals == null ? "–" : money(totals.gross(), formats),
                credit == null
                        ? List.of()
                        : List.of(
                                new Fact(texts.get("carts.credit.limit"), money(credit.limit(), formats)),
                                new Fact(texts.get("carts.credit.used"), money(credit.used(), formats)),
                                new Fact(texts.get("carts.credit.available"), money(credit.available(), formats))),
                assessment.exceedsCredit());
    }

    private static String money(Money money, Formats formats) {
        return formats.money(money.amount(), money.currency().getCurrencyCode());
    }
}
