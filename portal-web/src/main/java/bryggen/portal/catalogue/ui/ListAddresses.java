package bryggen.portal.catalogue.ui;

import bryggen.portal.access.ui.Here;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.faces.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Addresses of the product list with one thing changed and the rest as it is. */
final class ListAddresses {
    private static final String LIST = "/catalogue/list";

    private final Here here;
    private final Map<String, String> now;

    ListAddresses(Here here, Map<String, String> now) {
        this.here = here;
        this.now = now;
    }

    /** Page one, unless the page is what changes; a null value leaves the parameter out. */
    String with(String name, @Nullable Object value) {
        var parameters = new ArrayList<@Nullable Object>();
        now.forEach((key, answer) -> {
            if (!key.equals(name) && !answer.isEmpty()) {
                parameters.add(key);
                parameters.add(answer);
            }
        });
        parameters.add(name);
        parameters.add(value);
        return here.link(LIST, parameters.toArray());
    }

    String unfiltered() {
        return here.link(LIST);
    }

    /** The pages around this one, the first and the last; a gap has no address. */
    List<Link> pages(Listing<?> listing) {
        int last = (listing.total() + listing.size() - 1) / listing.size();
        var links = new ArrayList<Link>();
        for (int n = 1; n <= last && last > 1; n++) {
            int distance = Math.abs(n - listing.page());
            if (n == listing.page()) links.add(Link.here(String.valueOf(n)));
            else if (n == 1 || n == last || distance <= 2) links.add(Link.to(String.valueOf(n), with("page", n)));
            else if (distance == 3) links.add(Link.here("…"));
        }
        return links;
    }
}
