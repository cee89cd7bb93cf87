package bryggen.portal.quotes.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.ui.Here;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Html;
import bryggen.portal.platform.faces.Status;
import bryggen.portal.quotes.CustomerQuote;
import bryggen.portal.quotes.Offering;
import bryggen.portal.quotes.QuoteStatus;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the link of a quote's mail leads, without a sign-in. Opening it only shows, however often and by whatever; the
 * answer is its form (QU9).
 */
@Named
@RequestScoped
@Page("/quotes/offer")
@Allows(anonymous = true)
public class OfferPage {
    @Inject
    Here here;

    @Inject
    Offering offering;

    @Inject
    QuoteTyping typing;

    @Inject
    HttpServletRequest request;

    private Offering.@Nullable Shown shown;

    /** A line in finished text. */
    public record Line(
            String name, String sku, String quantity, String price, String discount, String net, boolean counted) {}

    public void open() {
        var key = here.param("key");
        if (typing.isPosted()) {
            try {
                act(key);
                here.go("/quotes/offer?lang=" + here.getLang() + "&key=" + Html.parameter(Objects.toString(key, "")));
                return;
            } catch (Refusal refusal) {
                here.refused(refusal);
            }
        }
        shown = offering.look(key).orElse(null);
    }

    private void act(@Nullable String key) {
        var from = request.getRemoteAddr();
        if ("decline".equals(typing.text("act")))
            offering.decline(key, typing.text("name"), typing.text("reason"), from);
        else offering.accept(key, typing.text("name"), from);
    }

    public Offering.@Nullable Shown getShown() {
        return shown;
    }

    private CustomerQuote quote() {
        return Objects.requireNonNull(shown).quote();
    }

    public boolean isOpen() {
        return shown != null && quote().status() == QuoteStatus.SENT;
    }

    public String getHeading() {
        return shown == null
                ? here.getTexts().get("quotes.offer.over-title")
                : here.getTexts()
                        .say(
                                "quotes.offer.title",
                                quote().number(),
                                Objects.requireNonNull(shown).partner());
    }

    public Status getStatus() {
        var quote = quote();
        var texts = here.getTexts();
        return switch (quote.status()) {
            case ACCEPTED, ORDERED -> Status.ok(texts.get("quotes.offer.accepted"));
            case DECLINED -> Status.bad(texts.get("quotes.offer.declined"));
            case EXPIRED -> Status.warn(texts.get("quotes.offer.expired"));
            default -> Status.waits(texts.get("quotes.offer.waits"));
        };
    }

    /** "Accepted by Kari Nordmann on 3 Dec 2026, 10:02"; nothing while nobody has answered. */
    public String getAnswer() {
        var decision = quote().decision();
        if (decision == null) return "";
        var key = quote().status() == QuoteStatus.DECLINED ? "quotes.offer.declined-by" : "quotes.offer.accepted-by";
        return here.getTexts().say(key, decision.by(), here.getFormats().dateTime(decision.at()));
    }

    public List<Line> getLines() {
        return quote().lines().stream().map(this::line).toList();
    }

    private Line line(CustomerQuote.Line line) {
        var words = words();
        return new Line(
                line.name(),
                line.sku() == null ? "" : line.sku(),
                words.quantity(line.quantity(), line.unit()),
                words.price(line.price(), line.base(), quote().currency().getCurrencyCode()),
                line.discount().signum() == 0 ? "" : words.percent(line.discount()),
                words.money(line.net()),
                line.counted());
    }

    public String getValidUntil() {
        return here.getFormats().date(quote().validUntil());
    }

    public String getFreight() {
        return quote().freight().amount().signum() == 0 ? "" : words().money(quote().freight());
    }

    public String getNet() {
        return words().money(quote().net());
    }

    public String getTaxLabel() {
        return here.getTexts()
                .say("quotes.tax", here.getFormats().number(quote().rate().percent()));
    }

    public String getTax() {
        return words().money(quote().tax());
    }

    public String getGross() {
        return words().money(quote().gross());
    }

    public String getAction() {
        return "/quotes/offer?lang=" + here.getLang() + "&key="
                + Html.parameter(Objects.toString(here.param("key"), ""));
    }

    public String getPaper() {
        return "/quotes/paper?lang=" + here.getLang() + "&key="
                + Html.parameter(Objects.toString(here.param("key"), ""));
    }

    public String typed(String name) {
        return typing.or(name, "");
    }

    private QuoteWords words() {
        return new QuoteWords(here.getTexts(), here.getFormats());
    }
}
