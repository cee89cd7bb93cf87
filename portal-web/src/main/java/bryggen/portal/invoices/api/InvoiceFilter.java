package bryggen.portal.invoices.api;

import bryggen.portal.invoices.InvoiceWish;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.rest.ListParameters;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The filters of the list of invoices, as they stand in the address. */
public class InvoiceFilter {
    @QueryParam("open")
    @Nullable
    String open;

    @QueryParam("overdue")
    @Nullable
    String overdue;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("q")
    @Nullable
    String q;

    /** @throws PlatformRefusal 422 for a yes or no that is neither, and for a day that is none */
    InvoiceWish wish() {
        return new InvoiceWish(
                yesOrNo("open", open),
                yesOrNo("overdue", overdue),
                ListParameters.day("from", from),
                ListParameters.day("to", to),
                q);
    }

    private static @Nullable Boolean yesOrNo(String name, @Nullable String text) {
        if (text == null || text.isBlank()) return null;
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw PlatformRefusal.badParameter(name, "not-yes-or-no");
        };
    }
}
