package bryggen.portal.leads;

import bryggen.integration.erp.Command;
import bryggen.integration.kernel.AccountNumber;
import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.RequestNumber;
import bryggen.integration.leads.LeadSubmission;
import bryggen.portal.exchange.Owed;
import bryggen.portal.platform.jpa.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** LE21: an ERP that keeps leads is told which ones partners work; what came from there it has. */
@ApplicationScoped
class Telling {
    @Inject
    Sql sql;

    @Inject
    Owed owed;

    /** Written down in the transaction in which the partner has said yes. */
    void accepted(Lead lead) {
        if (!owed.takes(Command.LEAD)) return;
        sql.row(
                        "select number, company, organisation_number, country, contact, email, phone, product_family, need,"
                                + " expected, currency from leads_lead where id = ? and account = ? and origin <> 'ERP'",
                        Telling::submission,
                        lead.id(),
                        lead.account())
                .ifPresent(submission -> owed.lead(new AccountNumber(lead.account()), submission));
    }

    private static LeadSubmission submission(ResultSet row) throws SQLException {
        var company = row.getString("company");
        var family = row.getString("product_family");
        return new LeadSubmission(
                new RequestNumber(row.getString("number")),
                company,
                row.getString("organisation_number"),
                row.getString("country"),
                said(row.getString("contact")),
                row.getString("email"),
                row.getString("phone"),
                family.isBlank() ? company : family,
                said(row.getString("need")),
                money(row.getBigDecimal("expected"), row.getString("currency")));
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? null : Money.rounded(amount, Currency.getInstance(currency));
    }
}
