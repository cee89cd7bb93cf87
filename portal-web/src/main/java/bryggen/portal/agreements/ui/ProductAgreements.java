package bryggen.portal.agreements.ui;

import bryggen.portal.access.ui.Here;
import bryggen.portal.agreements.Agreement;
import bryggen.portal.agreements.Agreements;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** On a product's page: the agreements of the company from which it can be called off now, and what is left. */
@Named
@RequestScoped
public class ProductAgreements {
    @Inject
    Here here;

    @Inject
    Agreements agreements;

    @Inject
    AgreementWords words;

    @Inject
    Clock clock;

    /** An agreement in finished text. */
    public record Row(String number, String href, String left) {}

    public List<Row> getRows() {
        var sku = here.param("sku");
        if (sku == null || !here.may("/agreements/list")) return List.of();
        return agreements.holding(here.getAccount(), LocalDate.now(clock)).stream()
                .filter(agreement -> agreement.names(sku))
                .map(agreement -> row(agreement, sku))
                .toList();
    }

    private Row row(Agreement agreement, String sku) {
        var left = agreement.leftFor(sku).max(BigDecimal.ZERO);
        return new Row(
                agreement.number(),
                here.link("/agreements/agreement", "number", agreement.number()),
                here.getTexts()
                        .say(
                                "agreements.left-until",
                                words.word(left, agreement.isOfValue() ? agreement.currency() : null),
                                here.getFormats().date(agreement.to())));
    }
}
