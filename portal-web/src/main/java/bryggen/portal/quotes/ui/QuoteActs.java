package bryggen.portal.quotes.ui;

import bryggen.portal.access.Actor;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Typed.Limits;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.quotes.Quote;
import bryggen.portal.quotes.QuoteDesk;
import bryggen.portal.quotes.QuoteFiles;
import bryggen.portal.quotes.QuoteRefusal;
import bryggen.portal.quotes.Quoting;
import bryggen.portal.quotes.Sending;
import bryggen.portal.quotes.SpecialPricing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** What is done on the page of a quote; each form says which by its button {@code act}, or the line to take out. */
@RequestScoped
public class QuoteActs {
    @Inject
    Form form;

    @Inject
    QuoteFiles files;

    @Inject
    QuoteUpload uploads;

    @Inject
    QuoteForm quoteForm;

    @Inject
    Quoting quoting;

    @Inject
    QuoteDesk desk;

    @Inject
    Sending sending;

    @Inject
    SpecialPricing specials;

    /** @return what to say when it is done, a key below {@code quotes.said} */
    String act(Actor actor, Quote quote) {
        var number = quote.head().number();
        var remove = form.text("remove");
        if (remove != null) {
            save(actor, quote, remove);
            return "saved";
        }
        var detach = form.id("detach");
        if (detach != null) {
            files.detach(actor, number, detach);
            return "detached";
        }
        return switch (form.words("act")) {
            case "save" -> {
                save(actor, quote, null);
                yield "saved";
            }
            case "send" -> {
                if (form.has("edition")) save(actor, quote, null);
                sending.send(actor, number);
                yield "sent";
            }
            case "again" -> {
                sending.remind(actor, number);
                yield "sent-again";
            }
            case "revise" -> {
                quoting.revise(actor, number);
                yield "revised";
            }
            case "accepted" -> {
                sending.acceptedElsewhere(actor, number, form.words("name"));
                yield "accepted";
            }
            case "attach" -> {
                files.attach(actor, number, uploads.take(), form.has("shown"));
                yield "attached";
            }
            case "campaign" -> {
                desk.name(actor, number, form.words("campaign"));
                yield "campaign";
            }
            case "special" -> {
                var trace = form.id("trace");
                if (trace == null) throw new QuoteRefusal.Unknown();
                specials.ask(
                        actor,
                        number,
                        trace,
                        form.number("wanted", "/wanted", Limits.PRICE.orBelow()),
                        form.text("reason"));
                yield "special-asked";
            }
            default -> throw PlatformRefusal.missing();
        };
    }

    private void save(Actor actor, Quote quote, @Nullable String without) {
        quoting.change(actor, quote.head().number(), form.count("edition"), quoteForm.draft(quote, without));
    }
}
