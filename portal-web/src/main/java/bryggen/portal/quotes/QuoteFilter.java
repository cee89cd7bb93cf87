package bryggen.portal.quotes;

import bryggen.portal.platform.Blank;
import bryggen.portal.platform.Refusal.Finding;
import org.jspecify.annotations.Nullable;

/** QU17: which quotes a list shows. */
public record QuoteFilter(@Nullable QuoteStatus status, @Nullable String words) {
    private static final int LONGEST = 100;

    /**
     * From the texts of an address; blank means any.
     *
     * @throws QuoteRefusal.BadFilter 422 for a status that there is not, or words that are too long
     */
    public static QuoteFilter of(@Nullable String status, @Nullable String words) {
        QuoteStatus wanted = null;
        if (status != null && !status.isBlank())
            wanted = QuoteStatus.of(status)
                    .orElseThrow(() -> new QuoteRefusal.BadFilter(Finding.at("status", "quote-status-unknown")));
        var text = Blank.none(words);
        if (text != null && text.length() > LONGEST)
            throw new QuoteRefusal.BadFilter(Finding.of("orders", "q", "words-too-long"));
        if (text != null && text.indexOf('\0') >= 0)
            throw new QuoteRefusal.BadFilter(Finding.of("orders", "q", "text-unfit"));
        return new QuoteFilter(wanted, text);
    }
}
