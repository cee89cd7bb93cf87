package bryggen.portal.exchange;

import bryggen.integration.erp.Feed;
import java.time.Duration;
import java.util.Set;

/** How long a feed rests when it has been read to its end. People watch their documents; prices change rarely. */
final class Periods {
    private static final Set<Feed<?>> DOCUMENTS = Set.of(Feed.ORDER, Feed.SHIPMENT, Feed.INVOICE);

    private Periods() {}

    static Duration of(Feed<?> feed) {
        if (DOCUMENTS.contains(feed)) return Duration.ofSeconds(2);
        return feed.equals(Feed.STOCK) ? Duration.ofSeconds(5) : Duration.ofSeconds(10);
    }
}
