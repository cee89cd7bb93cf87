package bryggen.portal.quotes.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.ui.Here;
import bryggen.portal.platform.Ids;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.platform.faces.Html;
import bryggen.portal.platform.faces.Status;
import bryggen.portal.quotes.CustomerQuote;
import bryggen.portal.quotes.Offering;
import bryggen.portal.quotes.QuoteRefusal;
import bryggen.portal.quotes.QuoteStatus;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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
    Form form;

    @Inject
    HttpServletRequest request;

    private Offering.@Nullable Shown shown;

    /**
     * A line in finished text.
     *
     * @param pick the field by which it is chosen, in HTML; empty where there is nothing to choose
     */
    public record Line(
            String pick,
            String name,
            String sku,
            String quantity,
            String price,
            String discount,
            String net,
            boolean counted) {}

    public void open() {
        var key = here.param("key");
        if (form.isPosted()) {
            try {
                act(key);
                here.go("/quotes/offer?lang=" + here.getLang() + "&key=" + Html.parameter(Objects.toString(key, "")));
                return;
            } catch (Refusal refusal) {
                here.refused(refusal);
            }
        }
        look(key);
    }

    private void look(@Nullable String key) {
        try {
            shown = offering.look(key, choice()).orElse(null);
        } catch (QuoteRefusal.Faulty faulty) {
            here.refused(faulty);
            shown = offering.look(key, null).orElse(null);
        }
    }

    /** What is ticked in the form; none before anything was chosen. */
    private @Nullable List<UUID> choice() {
        if (!form.has("chose")) return null;
        return request.getParameterMap().entrySet().stream()
                .filter(field -> field.getKey().startsWith("pick"))
                .flatMap(field -> Stream.of(field.getValue()))
                .filter(value -> !value.isEmpty())
                .map(OfferPage::trace)
                .toList();
    }

    /** What is no id is the id of nothing, and refused as such. */
    private static UUID trace(String text) {
        return Ids.read(text).orElse(new UUID(0, 0));
    }

    private void act(@Nullable String key) {
        var from = request.getRemoteAddr();
        if ("decline".equals(form.text("act"))) offering.decline(key, form.text("name"), form.text("reason"), from);
        else offering.accept(key, form.text("name"), chosen(), from);
    }

    private Offering.@Nullable Choice chosen() {
        var choice = choice();
        return choice == null ? null : new Offering.Choice(choice, form.text("seen"));
    }

    /** The sum that is shown, as it goes back with the answer (QU19). */
    public String getSeen() {
        return quote().gross().amount().toPlainString();
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
                pick(line),
                line.name(),
                line.sku() == null ? "" : line.sku(),
                words.quantity(line.quantity(), line.unit()),
                words.price(line.price(), line.base(), quote().currency().getCurrencyCode()),
                line.discount().signum() == 0 ? "" : words.percent(line.discount()),
                words.money(line.net()),
                line.counted());
    }

    private String pick(CustomerQuote.Line line) {
        if (!Objects.requireNonNull(shown).choosing()) return "";
        return switch (line.kind()) {
            case OPTION -> field("checkbox", "pick", line.trace().toString(), line);
            case ALTERNATIVE ->
                field("radio", "pick." + line.above(), line.trace().toString(), line);
            case LINE -> hasAlternative(line) ? field("radio", "pick." + line.trace(), "", line) : "";
        };
    }

    private boolean hasAlternative(CustomerQuote.Line line) {
        return quote().lines().stream().anyMatch(other -> line.trace().equals(other.above()));
    }

    private static String field(String type, String name, String value, CustomerQuote.Line line) {
        return "<input type=\"" + type + "\" form=\"answer\" name=\"" + Html.text(name) + "\" value=\"" + value
                + "\" aria-label=\"" + Html.text(line.name()) + "\"" + (line.counted() ? " checked=\"checked\"" : "")
                + "/>";
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

    /** A file that goes with it. */
    public record Enclosed(String name, String size, String href) {}

    public List<Enclosed> getFiles() {
        return Objects.requireNonNull(shown).files().stream()
                .map(file -> new Enclosed(
                        file.name(),
                        QuoteFilePage.kilobytes(file),
                        getPaper().replace("/quotes/paper", "/quotes/enclosure") + "&id=" + file.id()))
                .toList();
    }

    public String typed(String name) {
        return form.words(name);
    }

    private QuoteWords words() {
        return new QuoteWords(here.getTexts(), here.getFormats());
    }
}
