package bryggen.portal.orders;

import bryggen.integration.kernel.UnitPrice;
import bryggen.portal.catalogue.Offer;
import bryggen.portal.catalogue.OwnPrice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * OR18: what led to an order before there was one.
 *
 * @param thread the one of its lead, deal and quote, which the order goes on
 * @param credited the account of the partner that has the credit; none when no partner sold it
 * @param reference under which the prices were agreed, the quote's number
 * @param agreed what one unit of each line costs, in the order of the draft's lines; empty: the prices as they are now
 */
public record Sale(UUID thread, @Nullable String credited, String reference, List<UnitPrice> agreed) {

    public Sale {
        agreed = List.copyOf(agreed);
    }

    /** The same at these prices. */
    Sale at(List<UnitPrice> prices) {
        return new Sale(thread, credited, reference, prices);
    }

    /** The same offers at the prices that were agreed. */
    List<Optional<Offer>> agreedOn(List<Optional<Offer>> offers, Instant now) {
        if (agreed.isEmpty()) return offers;
        if (agreed.size() != offers.size())
            throw new IllegalArgumentException(agreed.size() + " prices for " + offers.size() + " lines");
        var all = new ArrayList<Optional<Offer>>();
        for (int i = 0; i < offers.size(); i++) {
            var price = new OwnPrice(agreed.get(i), OwnPrice.Source.AGREEMENT, reference, null, null, now);
            all.add(offers.get(i).map(offer -> offer.at(price)));
        }
        return all;
    }
}
