package bryggen.portal.bank;

import bryggen.integration.kernel.Money;
import bryggen.portal.payments.Receiving;
import bryggen.portal.payments.Receiving.Claim;
import bryggen.portal.payments.Receiving.Left;
import bryggen.portal.payments.Receiving.Part;
import bryggen.portal.payments.Receiving.Slip;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** BF5, BF6: what money that has come was for, by what is said of it; what nobody has said waits. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Matching {
    /** A reversal of something that we have never heard of. */
    static final String UNKNOWN_REVERSAL = "UNKNOWN_REVERSAL";

    @Inject
    Receipts receipts;

    @Inject
    Receiving receiving;

    @Inject
    Clock clock;

    void settle(long id, Receipt receipt, String by) {
        if (receipt.announced()) return;
        if (receipt.isTakenBack()) takeBack(id, receipt, by);
        else place(id, receipt, by);
    }

    private void place(long id, Receipt receipt, String by) {
        boolean said = !receipt.references().isEmpty();
        var claims = said
                ? receipt.references().stream()
                        .map(one -> new Claim(one.text(), one.amount()))
                        .toList()
                : References.in(receipt.text()).stream()
                        .map(text -> new Claim(text, null))
                        .toList();
        var outcome = receiving.receive(receipt.amount(), claims, new Slip(receipt.on(), receipt.bankReference(), by));
        for (var part : outcome.parts()) receipts.placed(id, part, clock.instant(), by);
        if (outcome.rest().amount().signum() > 0)
            receipts.waits(id, why(outcome, said).name());
    }

    /** Numbers in somebody's own words that nothing bears were no references. */
    private static Left why(Receiving.Outcome outcome, boolean said) {
        return !said && outcome.why() == Left.UNKNOWN ? Left.NO_REFERENCE : outcome.why();
    }

    private void takeBack(long id, Receipt reversal, String by) {
        var found = receipts.original(reversal);
        if (found.isEmpty()) {
            receipts.waits(id, UNKNOWN_REVERSAL);
            return;
        }
        for (var part : receipts.placings(found.get().id())) {
            receiving.takenBack(part.account(), part.payment(), part.amount(), part.amount() + " " + reversal.text());
            var back = Money.zero(part.amount().currency()).minus(part.amount());
            receipts.placed(id, new Part(part.account(), part.payment(), back), clock.instant(), by);
        }
        receipts.cancel(found.get(), id);
    }
}
