package bryggen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bryggen.dev.Installation;
import bryggen.dev.Stand;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invoices that the ERP has made, as their receivers' systems read them. */
class InvoiceXmlIT {
    private static final Stand STAND = Stand.shared();

    @ParameterizedTest
    @ValueSource(strings = {"approver@fjordmek.example", "buyer@ostelektro.example", "buyer@svenskpump.example"})
    @DisplayName("IN13 all of a company's invoices keep EN 16931 where they say so, and UBL everywhere")
    void ofTheBooks(String person) throws IOException {
        var today = LocalDate.now(Installation.ZONE);
        var packed = Packed.of(Visitor.at(STAND.baseUrl()).as(person), today.minusMonths(11), today);
        assertThat(packed.count(".xml")).as("invoices to judge").isPositive().isEqualTo(packed.count(".pdf"));
        packed.assertByTheNorm();
        assertThat(packed.claims()).as("those that say so").isPositive();
    }
}
