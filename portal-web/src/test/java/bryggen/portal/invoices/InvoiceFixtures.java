package bryggen.portal.invoices;

import bryggen.portal.accounts.Party;
import bryggen.portal.accounts.Seller;
import bryggen.portal.platform.Settings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Invoices that tests print and read. */
final class InvoiceFixtures {
    /** As an operator sets it. */
    static final Seller SELLER = Seller.of(new Settings(Map.of(
            "BRYGGEN_SUPPLIER_NAME", "Nordvik Industri AS",
            "BRYGGEN_SUPPLIER_ORGANISATION_NUMBER", "912 345 678 MVA",
            "BRYGGEN_SUPPLIER_EMAIL", "faktura@nordvik.example",
            "BRYGGEN_SUPPLIER_ADDRESS", "Havnegata 12; 5003 Bergen;Norway;",
            "BRYGGEN_SUPPLIER_BANK_ACCOUNT", "1506 12 34508",
            "BRYGGEN_SUPPLIER_IBAN", "NO30 1506 1234 508",
            "BRYGGEN_SUPPLIER_BIC", "DNBANOKK",
            "BRYGGEN_SUPPLIER_VAT_NUMBER", "NO912345678MVA")));

    static final Party BUYER = new Party(
            "C1002",
            "Øst Elektro AS",
            "987 654 321",
            null,
            List.of("Øst Elektro AS", "Ærlighetens vei 3", "0190 Oslo"),
            "NO");

    private InvoiceFixtures() {}

    static InvoiceHead head(boolean creditNote, String open, String due) {
        return new InvoiceHead(
                "10012",
                "C1002",
                creditNote,
                LocalDate.parse("2026-11-20"),
                due == null ? null : LocalDate.parse(due),
                "NOK",
                new BigDecimal("1000.00"),
                new BigDecimal("250.00"),
                new BigDecimal("1250.00"),
                new BigDecimal(open),
                "1001200000128",
                List.of("B-2026-00042", "SO-88213"),
                InvoiceStatus.of(
                        creditNote,
                        new BigDecimal(open),
                        BigDecimal.ZERO,
                        due == null ? null : LocalDate.parse(due),
                        LocalDate.parse("2026-11-25")));
    }

    /** An invoice with many lines, words of all our languages and text that would be markup. */
    static Invoice invoice(int lines, boolean creditNote) {
        var all = new ArrayList<Invoice.Line>();
        for (int n = 1; n <= lines; n++)
            all.add(new Invoice.Line(
                    n,
                    n == 3 ? "RØR/15 Ø22" : "BOLT-M8-" + n,
                    n == 2 ? "Sekskantskrue <b>M8</b> & mutter, ærlig blå nøkkelvidde 13 mm" : "Bolt M8 × " + n + " mm",
                    new BigDecimal(n),
                    "C62",
                    new BigDecimal(n == 4 ? "420.00" : "7.50"),
                    new BigDecimal(n == 4 ? "100" : "1"),
                    new BigDecimal("100.00"),
                    "S",
                    new BigDecimal("25"),
                    n % 10 == 1 ? "B-2026-00042" : null));
        return new Invoice(
                head(creditNote, "1250.00", "2026-12-20"),
                all,
                List.of(
                        new Invoice.Tax("S", new BigDecimal("25"), new BigDecimal("1000.00"), new BigDecimal("250.00")),
                        new Invoice.Tax("Z", new BigDecimal("0"), new BigDecimal("0.00"), new BigDecimal("0.00"))),
                List.of(),
                List.of("SO-1", "SO-88213"),
                Set.of("B-2026-00042"),
                null);
    }

    /** The same, paid in two parts. */
    static Invoice inInstalments() {
        var whole = invoice(1, false);
        var first = LocalDate.parse("2026-12-20");
        return new Invoice(
                whole.head(),
                whole.lines(),
                whole.taxes(),
                List.of(instalment(first, "625.00", "625.00"), instalment(first.plusDays(30), "625.00", "625.00")),
                whole.erpOrders(),
                whole.knownOrders(),
                null);
    }

    private static Invoice.Instalment instalment(LocalDate due, String amount, String open) {
        return new Invoice.Instalment(due, new BigDecimal(amount), new BigDecimal(open), InvoiceStatus.OPEN);
    }
}
