package bryggen.portal.campaigns.ui;

import bryggen.portal.access.Acting;
import bryggen.portal.campaigns.SimilarStories;
import bryggen.portal.campaigns.SimilarStories.Deal;
import bryggen.portal.catalogue.Categories;
import bryggen.portal.platform.faces.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What helps with a deal that another room's page shows: the stories most like it, and where its brochures are (CP15). */
@Named
@RequestScoped
public class Alike {
    @Inject
    Acting acting;

    @Inject
    Place here;

    @Inject
    SimilarStories similar;

    @Inject
    Categories categories;

    @Inject
    Cards cards;

    private final Map<String, List<Cards.Match>> told = new HashMap<>();
    private final Map<String, String> lines = new HashMap<>();

    /**
     * At most three, the best first.
     *
     * @param need in the customer's words
     * @param family of products, as somebody wrote it
     */
    public List<Cards.Match> stories(String need, String family) {
        return told.computeIfAbsent(
                family + ' ' + need, words -> to(Deal.about(words, line(family), acting.language())));
    }

    List<Cards.Match> to(Deal deal) {
        return similar.to(acting.actor(), deal).stream().map(cards::of).toList();
    }

    /** The shelf of the product line; of all of them where the catalogue does not know the family. */
    public String brochures(String family) {
        return here.link("/campaigns/brochures", "product", line(family));
    }

    private @Nullable String line(String family) {
        var code = lines.computeIfAbsent(
                family,
                name -> name.isBlank()
                        ? ""
                        : categories.called(Set.of(name)).stream()
                                .sorted()
                                .findFirst()
                                .orElse(""));
        return code.isEmpty() ? null : code;
    }
}
