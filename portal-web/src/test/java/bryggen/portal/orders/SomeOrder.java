package bryggen.portal.orders;

import bryggen.integration.kernel.Money;
import bryggen.integration.kernel.Sku;
import bryggen.integration.kernel.TaxRate;
import bryggen.integration.kernel.Unit;
import bryggen.integration.kernel.UnitPrice;
import bryggen.portal.access.Account;
import bryggen.portal.access.Actor;
import bryggen.portal.access.Membership;
import bryggen.portal.access.Role;
import bryggen.portal.accounts.ShipTo;
import bryggen.portal.catalogue.Limits;
import bryggen.portal.catalogue.Offer;
import bryggen.portal.catalogue.OwnPrice;
import bryggen.portal.catalogue.Stock;
import bryggen.portal.platform.Language;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A company, its people and what it may buy, for rules without a database. */
final class SomeOrder {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    static final TaxRate STANDARD = TaxRate.of("S", "25");

    private final List<Draft.Line> lines = new ArrayList<>();
    private final List<Optional<Offer>> offers = new ArrayList<>();
    private Buyer.Credit credit;
    private boolean open = true;
    private String purchaseOrder;
    private String comment;
    private String shipTo;
    private LocalDate wanted;

    static SomeOrder order() {
        return new SomeOrder();
    }

    static Offer offer(String sku, String price) {
        return offer(sku, price, new Limits(Unit.PIECE, null, null, null), STANDARD);
    }

    static Offer offer(String sku, String price, Limits limits, TaxRate tax) {
        var own = price == null
                ? null
                : new OwnPrice(UnitPrice.of(price, "NOK"), OwnPrice.Source.LIST, "Dealer", null, null, NOW);
        return new Offer(
                new Sku(sku),
                BigDecimal.ONE,
                sku + " by name",
                null,
                null,
                limits,
                own,
                new Stock(List.of(), false),
                null,
                tax,
                null,
                true);
    }

    SomeOrder line(String quantity, Offer offer) {
        return line(quantity, offer, null);
    }

    SomeOrder line(String quantity, Offer offer, String seen) {
        lines.add(new Draft.Line(
                offer == null ? "NOT-THERE" : offer.sku().value(),
                quantity == null ? null : new BigDecimal(quantity),
                seen == null ? null : UnitPrice.of(seen, "NOK")));
        offers.add(Optional.ofNullable(offer));
        return this;
    }

    SomeOrder credit(String limit, String used) {
        credit = new Buyer.Credit(Money.of(limit, "NOK"), Money.of(used, "NOK"));
        return this;
    }

    SomeOrder closed() {
        open = false;
        return this;
    }

    SomeOrder called(String number) {
        purchaseOrder = number;
        return this;
    }

    SomeOrder saying(String words) {
        comment = words;
        return this;
    }

    SomeOrder to(String place, LocalDate day) {
        shipTo = place;
        wanted = day;
        return this;
    }

    Assessment assessed() {
        var buyer =
                new Buyer("C1001", open, null, credit, List.of(new ShipTo("A1", "Verksted", "Kaigata 1, 5003 Bergen")));
        return new Rules(buyer, offers, TODAY).assess(new Draft(purchaseOrder, null, wanted, shipTo, comment, lines));
    }

    static Actor buyer() {
        return person("Kari Nordmann");
    }

    static Actor person(String name) {
        var account = new Account("C1001", "Fjord Mekaniske AS", Account.Kind.CUSTOMER);
        var roles = Set.of(Role.BUYER);
        return new Actor(
                UUID.randomUUID(),
                UUID.randomUUID(),
                name,
                "kari@fjordmek.example",
                Language.NB,
                account,
                roles,
                List.of(new Membership(account, roles)),
                Actor.Channel.WEB);
    }
}
