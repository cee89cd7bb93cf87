package bryggen.portal.agreements;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Reach;
import bryggen.portal.access.Role;
import bryggen.portal.catalogue.Recognising;
import bryggen.portal.platform.Refusal.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the supplier's people do with agreements (AG1, AG7, AG8). */
@ApplicationScoped
@Transactional
public class Agreeing {
    public static final List<String> CURRENCIES = List.of("NOK", "SEK", "DKK", "EUR");
    static final int MOST_LINES = 1_000;
    private static final BigDecimal MOST = new BigDecimal("999999999999");

    @Inject
    Agreements agreements;

    @Inject
    AgreementTable table;

    @Inject
    Recognising recognising;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** A product as it was typed, with its quantity; without one in an agreement about a value. */
    public record Promise(String number, @Nullable BigDecimal quantity) {}

    /** An agreement as somebody wants it. */
    public record Wish(
            String number,
            String account,
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String currency,
            @Nullable BigDecimal value,
            Agreement.Past past,
            List<Promise> promises) {}

    /**
     * AG8.
     *
     * @throws AgreementRefusal.Faulty 422 with every fault at its place
     */
    public void keep(Actor actor, Wish wish) {
        needs(actor);
        var skus = new LinkedHashMap<String, BigDecimal>();
        var faults = faults(actor, wish, skus);
        if (!faults.isEmpty()) throw new AgreementRefusal.Faulty(faults);
        table.keep(wish, skus, clock.instant(), actor.name());
        audit.record(
                actor,
                wish.account(),
                "agreements.kept",
                wish.number(),
                null,
                Map.of("products", skus.size(), "until", String.valueOf(wish.to())));
    }

    /** AG8. */
    public void end(Actor actor, String number) {
        needs(actor);
        var agreement = agreements.find(actor.reach(), number).orElseThrow(AgreementRefusal.Unknown::new);
        if (table.end(agreement, clock.instant()))
            audit.record(actor, agreement.account(), "agreements.ended", number, null, null);
    }

    /** @throws AgreementRefusal.Unknown 404 when it is not there or not theirs */
    public Agreement get(Reach reach, String number) {
        return agreements.find(reach, number).orElseThrow(AgreementRefusal.Unknown::new);
    }

    private List<Finding> faults(Actor actor, Wish wish, Map<String, BigDecimal> skus) {
        var faults = new ArrayList<Finding>();
        if (!wish.number().matches("[\\p{L}\\p{N}][\\p{L}\\p{N}./_-]{0,39}"))
            faults.add(Finding.at("/number", "agreement-bad-number"));
        else if (table.owner(wish.number())
                .filter(o -> !o.equals(wish.account()))
                .isPresent()) faults.add(Finding.at("/number", "agreement-number-taken"));
        if (!table.isCompany(wish.account())) faults.add(Finding.at("/account", "agreement-unknown-company"));
        if (wish.name().isEmpty() || wish.name().length() > 120) faults.add(Finding.at("/name", "agreement-bad-name"));
        var from = wish.from();
        var to = wish.to();
        if (from == null || to == null || to.isBefore(from) || to.isAfter(from.plusYears(10)))
            faults.add(Finding.at("/to", "agreement-bad-days"));
        if (!CURRENCIES.contains(wish.currency())) faults.add(Finding.at("/currency", "agreement-bad-currency"));
        var value = wish.value();
        if (value != null && (isUnfit(value) || value.stripTrailingZeros().scale() > 2))
            faults.add(Finding.at("/value", "agreement-bad-value"));
        promises(actor, wish, skus, faults);
        return faults;
    }

    private void promises(Actor actor, Wish wish, Map<String, BigDecimal> skus, List<Finding> faults) {
        var promises = wish.promises();
        if (promises.isEmpty() && wish.value() == null) faults.add(Finding.at("/lines", "agreement-empty"));
        if (promises.size() > MOST_LINES) {
            faults.add(Finding.at("/lines", "agreement-too-long", MOST_LINES));
            return;
        }
        var known = recognising.all(
                actor.account().number(),
                actor.language(),
                promises.stream().map(Promise::number).toList(),
                false);
        for (int i = 0; i < promises.size(); i++) {
            var sku = known.get(i).sku();
            var quantity = promises.get(i).quantity();
            if (sku == null)
                faults.add(Finding.at(
                        "/lines", "agreement-unknown-product", promises.get(i).number()));
            else if (wish.value() == null && (quantity == null || isUnfit(quantity)))
                faults.add(Finding.at(
                        "/lines", "agreement-bad-quantity", promises.get(i).number()));
            else if (quantity == null || wish.value() != null) skus.put(sku, BigDecimal.ZERO);
            else skus.merge(sku, quantity, BigDecimal::add);
        }
    }

    private static boolean isUnfit(BigDecimal amount) {
        return amount.signum() <= 0
                || amount.compareTo(MOST) > 0
                || amount.stripTrailingZeros().scale() > 4;
    }

    static void needs(Actor actor) {
        actor.needs(Role.SUPPLIER_ADMIN, Role.CHANNEL_MANAGER);
    }
}
