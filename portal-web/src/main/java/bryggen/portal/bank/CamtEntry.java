package bryggen.portal.bank;

import bryggen.integration.kernel.Money;
import bryggen.portal.bank.BankRefusal.Unfit;
import bryggen.portal.bank.BankRefusal.Unfit.Why;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry of a camt file: what of it came in, payer by payer (BF3). */
final class CamtEntry {
    private final String account;
    private final Node entry;
    private final Money amount;
    private final boolean takenBack;

    CamtEntry(String account, Node entry) {
        this.account = account;
        this.entry = entry;
        this.amount = money(entry.one("Amt").orElseThrow(() -> new Unfit(Why.DAMAGED, "Ntry/Amt")));
        this.takenBack = isReversal() && "DBIT".equals(direction());
    }

    Money amount() {
        return amount;
    }

    String direction() {
        return entry.text("CdtDbtInd").orElseThrow(() -> new Unfit(Why.DAMAGED, "Ntry/CdtDbtInd"));
    }

    private boolean isReversal() {
        return entry.text("RvslInd")
                .filter(said -> said.equals("true") || said.equals("1"))
                .isPresent();
    }

    /** What the supplier has paid, and what comes back of it, is nothing to us. */
    private boolean isIncoming() {
        return takenBack || ("CRDT".equals(direction()) && !isReversal());
    }

    List<Receipt> receipts() {
        if (!isIncoming() || amount.amount().signum() == 0) return List.of();
        var details = entry.all("NtryDtls", "TxDtls");
        if (details.isEmpty()) return List.of(receipt(entry, amount, true));
        if (details.size() == 1) return List.of(receipt(details.get(0), amount, false));
        var receipts = new ArrayList<Receipt>();
        var sum = Money.zero(amount.currency());
        for (var detail : details) {
            var part = part(detail);
            if (part.isEmpty()) return List.of(together(details));
            sum = sum.plus(part.get());
            receipts.add(receipt(detail, part.get(), false));
        }
        return sum.equals(amount) ? receipts : List.of(together(details));
    }

    /** Details that do not make the entry: the entry is what was booked, and all that is said of it is kept. */
    private Receipt together(List<Node> details) {
        var references = new ArrayList<Receipt.Reference>();
        var texts = new ArrayList<String>();
        for (var detail : details) {
            references.addAll(references(detail));
            text(detail).ifPresent(texts::add);
        }
        return receipt(entry, amount, references, String.join(" ", texts), false);
    }

    private Receipt receipt(Node detail, Money part, boolean lump) {
        return receipt(
                detail,
                part,
                references(detail),
                text(detail).orElse(entry.text("AddtlNtryInf").orElse("")),
                lump);
    }

    private Receipt receipt(Node detail, Money part, List<Receipt.Reference> references, String text, boolean lump) {
        return new Receipt(
                account,
                day(),
                signed(part),
                "PDNG".equals(standing()),
                entry.text("AcctSvcrRef").orElse(null),
                signed(amount),
                lump,
                detail.first("Refs/AcctSvcrRef", "Refs/TxId").orElse(null),
                detail.text("Refs", "EndToEndId")
                        .filter(id -> !id.equals("NOTPROVIDED"))
                        .orElse(null),
                detail.first(
                                "RltdPties/Dbtr/Nm",
                                "RltdPties/Dbtr/Pty/Nm",
                                "RltdPties/UltmtDbtr/Nm",
                                "RltdPties/UltmtDbtr/Pty/Nm")
                        .orElse(null),
                detail.first("RltdPties/DbtrAcct/Id/IBAN", "RltdPties/DbtrAcct/Id/Othr/Id")
                        .orElse(null),
                references,
                text);
    }

    private Money signed(Money part) {
        return takenBack ? Money.zero(part.currency()).minus(part) : part;
    }

    /** Version 02 says {@code <Sts>BOOK</Sts>}, later ones {@code <Sts><Cd>BOOK</Cd></Sts>}; without a word it is booked. */
    private String standing() {
        return entry.first("Sts/Cd", "Sts").orElse("BOOK");
    }

    private LocalDate day() {
        var said = entry.first("BookgDt/Dt", "BookgDt/DtTm", "ValDt/Dt", "ValDt/DtTm")
                .orElseThrow(() -> new Unfit(Why.DAMAGED, "Ntry/BookgDt"));
        try {
            return LocalDate.parse(said.substring(0, Math.min(10, said.length())));
        } catch (DateTimeException e) {
            throw new Unfit(Why.DAMAGED, said);
        }
    }

    private Optional<Money> part(Node detail) {
        return detail.one("Amt")
                .or(() -> detail.one("AmtDtls", "TxAmt", "Amt"))
                .filter(said -> said.currency().equals(amount.currency().getCurrencyCode()))
                .map(CamtEntry::money)
                .filter(part -> part.amount().signum() > 0);
    }

    private List<Receipt.Reference> references(Node detail) {
        var references = new ArrayList<Receipt.Reference>();
        for (var part : detail.all("RmtInf", "Strd"))
            part.text("CdtrRefInf", "Ref")
                    .ifPresent(text -> references.add(new Receipt.Reference(References.normal(text), amountOf(part))));
        return references;
    }

    private @Nullable Money amountOf(Node structured) {
        return structured
                .one("RfrdDocAmt", "RmtdAmt")
                .or(() -> structured.one("RfrdDocAmt", "DuePyblAmt"))
                .filter(said -> said.currency().equals(amount.currency().getCurrencyCode()))
                .map(CamtEntry::money)
                .orElse(null);
    }

    private static Optional<String> text(Node detail) {
        var parts = new ArrayList<String>();
        detail.all("RmtInf", "Ustrd").forEach(part -> parts.add(part.value()));
        detail.all("RmtInf", "Strd", "RfrdDocInf", "Nb").forEach(part -> parts.add(part.value()));
        detail.all("RmtInf", "Strd", "AddtlRmtInf").forEach(part -> parts.add(part.value()));
        detail.text("AddtlTxInf").ifPresent(parts::add);
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", parts));
    }

    static Money money(Node node) {
        try {
            return new Money(
                    new BigDecimal(node.value()), Currency.getInstance(Objects.requireNonNull(node.currency())));
        } catch (IllegalArgumentException e) {
            throw new Unfit(Why.DAMAGED, node.value() + " " + node.currency());
        }
    }
}
