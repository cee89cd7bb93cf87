package bryggen.portal.catalogue;

import bryggen.integration.kernel.Sku;
import java.time.Instant;

/**
 * What a company calls a product (CA20).
 *
 * @param sold false once the product is no longer sold; its number is kept for documents
 */
public record OwnNumber(String number, Sku sku, String name, boolean sold, String keptBy, Instant keptAt) {

    /** A number that somebody wants to keep, as it was typed or stands in a line of a file; {@code product} is a SKU or GTIN. */
    public record Wish(int line, String number, String product) {}

    /** Why a line of a file was not taken: the code of its words, with what they name. */
    public record Refused(Wish wish, String code, String about) {}

    /** What became of the wishes: how many are new, how many name another product than before, how many were so already. */
    public record Outcome(int added, int changed, int same, java.util.List<Refused> refused) {}
}
