package bryggen.portal.catalogue.ui;

import bryggen.integration.kernel.Unit;
import bryggen.portal.access.ui.Here;
import bryggen.portal.catalogue.Limits;
import bryggen.portal.catalogue.Offer;
import bryggen.portal.catalogue.OwnPrice;
import bryggen.portal.catalogue.PriceStory;
import bryggen.portal.catalogue.Stock;
import bryggen.portal.platform.faces.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prices, stock and quantities as the catalogue's pages say them. */
final class Wording {
    private final Here here;
    private final LocalDate today;

    Wording(Here here, LocalDate today) {
        this.here = here;
        this.today = today;
    }

    String say(String key, Object... arguments) {
        return here.getTexts().say("catalogue." + key, arguments);
    }

    /** The unit's word; one that the house does not know shows its code. */
    String unit(Unit unit) {
        var key = "catalogue.unit." + unit.code();
        return here.getTexts().has(key) ? here.getTexts().get(key) : unit.code();
    }

    String quantity(BigDecimal quantity, Unit unit) {
        return here.getFormats().number(quantity) + "\u00a0" + unit(unit);
    }

    /** As it stands in a field. */
    String field(BigDecimal quantity) {
        return here.getFormats().field(quantity);
    }

    String price(@Nullable OwnPrice price) {
        if (price == null) return say("price.none");
        return here.getFormats()
                .price(price.unit().amount(), price.unit().currency().getCurrencyCode());
    }

    /** "per 100 m", or "per pc". */
    String per(Offer offer) {
        var own = offer.price();
        if (own == null) return "";
        var base = own.unit().baseQuantity();
        return say(
                "price.per", base.compareTo(BigDecimal.ONE) == 0 ? unit(offer.unit()) : quantity(base, offer.unit()));
    }

    /** CA10, CA11: the word, with the number where the company may see it. */
    Status stock(Offer offer) {
        if (offer.band().isEmpty()) return Status.idle(say("stock.hidden"));
        if (offer.stock().levels().isEmpty()) return Status.idle(say("stock.uncounted"));
        var words = stockWords(offer.stock(), offer.limits(), offer.exactStock());
        return switch (offer.stock().band(offer.limits())) {
            case OK -> Status.ok(words);
            case LOW -> Status.warn(words);
            case NONE -> Status.idle(words);
        };
    }

    private String stockWords(Stock stock, Limits limits, boolean exact) {
        var band = stock.band(limits);
        return exact && band != Stock.Band.NONE
                ? say("stock." + band.word() + ".exact", quantity(stock.available(), limits.unit()))
                : say("stock." + band.word());
    }

    /** "1 Nov 2026 – 31 Dec 2026"; what is open has a dash alone. */
    String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null && to == null
                ? ""
                : here.getFormats().date(from) + " – " + here.getFormats().date(to);
    }

    /** "Today 4 % more: these terms began since." */
    String difference(PriceStory story) {
        var percent = story.percent();
        if (percent == null || story.cause() == PriceStory.Cause.SAME) return cause(story);
        return say(
                percent.signum() < 0 ? "why.less" : "why.more",
                here.getFormats().number(percent.abs().stripTrailingZeros()),
                cause(story));
    }

    private String cause(PriceStory story) {
        var ended = story.ended();
        if (ended != null)
            return say("why.cause.ENDED", ended.source(), here.getFormats().date(ended.validTo()));
        return say("why.cause." + story.cause());
    }

    /** When it was true: the time alone where that was today. */
    String asOf(Optional<Instant> at) {
        return at.map(time -> say("as-of", at(time))).orElse("");
    }

    String at(Instant time) {
        boolean isToday = time.atOffset(ZoneOffset.UTC).toLocalDate().equals(today);
        return isToday ? here.getFormats().time(time) : here.getFormats().dateTime(time);
    }

    String picture(Offer offer) {
        return here.link("/catalogue/picture", "sku", offer.sku(), "v", offer.picture());
    }

    String product(Offer offer) {
        return here.link("/catalogue/product", "sku", offer.sku());
    }
}
