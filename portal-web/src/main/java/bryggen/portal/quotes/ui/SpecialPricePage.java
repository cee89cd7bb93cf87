package bryggen.portal.quotes.ui;

import bryggen.portal.access.Actor;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Typed.Limits;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.platform.faces.Status;
import bryggen.portal.quotes.SpecialPrice;
import bryggen.portal.quotes.SpecialPrice.State;
import bryggen.portal.quotes.SpecialPrice.Word;
import bryggen.portal.quotes.SpecialPrices;
import bryggen.portal.quotes.SpecialPricing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One special price: what is asked, the thread of both sides, and the channel manager's answer (QU15). */
@Named
@RequestScoped
@Page("/quotes/special")
@Allows({Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.CHANNEL_MANAGER})
public class SpecialPricePage {
    @Inject
    Here here;

    @Inject
    SpecialPrices specials;

    @Inject
    SpecialPricing pricing;

    @Inject
    Form form;

    private @Nullable SpecialPrice special;

    public void open() {
        var actor = here.getActor();
        var number = here.needed("number");
        special = specials.get(actor, number);
        if (!form.isPosted()) return;
        try {
            var said = act(actor, number);
            here.go(here.link("/quotes/special", "number", number, "said", "quotes." + said, "about", number));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    private String act(Actor actor, String number) {
        switch (form.words("act")) {
            case "say" -> {
                pricing.say(actor, number, form.text("text"));
                return "special-said";
            }
            case "grant" ->
                pricing.grant(
                        actor,
                        number,
                        form.number("price", "/price", Limits.PRICE.orBelow()),
                        form.day("until", "/until"),
                        form.text("text"));
            case "counter" ->
                pricing.counter(
                        actor,
                        number,
                        form.number("price", "/price", Limits.PRICE.orBelow()),
                        form.day("until", "/until"),
                        form.text("text"));
            case "decline" -> pricing.decline(actor, number, form.text("text"));
            case "take" -> pricing.take(actor, number);
            default -> throw PlatformRefusal.missing();
        }
        return "special-answered";
    }

    public SpecialPrice getSpecial() {
        return Objects.requireNonNull(special);
    }

    public boolean isSupplier() {
        return here.getActor().has(Role.CHANNEL_MANAGER);
    }

    public boolean isToAnswer() {
        return isSupplier() && getSpecial().isOpen();
    }

    public boolean isToTake() {
        return !isSupplier() && getSpecial().state() == State.COUNTERED;
    }

    public Status getStatus() {
        return words().status(getSpecial().state());
    }

    public String getQuantity() {
        return words().quantity(getSpecial().quantity(), getSpecial().unit());
    }

    public String getCost() {
        return price(getSpecial().cost());
    }

    /** With how much less that is. */
    public String getWanted() {
        var less = SpecialPriceListPage.less(getSpecial().cost(), getSpecial().wanted());
        return here.getTexts()
                .say(
                        "quotes.special.less",
                        price(getSpecial().wanted()),
                        here.getFormats().number(less));
    }

    public String getOffered() {
        return price(getSpecial().offered());
    }

    public String getUntil() {
        return here.getFormats().date(getSpecial().offeredUntil());
    }

    public String getAsked() {
        return here.getFormats().dateTime(getSpecial().askedAt());
    }

    public List<Word> getThread() {
        return specials.thread(getSpecial());
    }

    /** "offers NOK 90.00 until 31 Dec 2026". */
    public String said(Word word) {
        return here.getTexts()
                .say(
                        "quotes.word." + word.kind(),
                        price(word.price()),
                        here.getFormats().date(word.until()));
    }

    public String when(Word word) {
        return here.getFormats().dateTime(word.at());
    }

    public String typed(String name, @Nullable Object usual) {
        return form.stands(name, usual);
    }

    public String getPlainWanted() {
        return here.getFormats().field(getSpecial().wanted());
    }

    private String price(java.math.@Nullable BigDecimal price) {
        return words().price(price, getSpecial().base(), getSpecial().currency());
    }

    private QuoteWords words() {
        return new QuoteWords(here.getTexts(), here.getFormats());
    }
}
