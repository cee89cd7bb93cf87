package bryggen.portal.deals;

import bryggen.portal.catalogue.Categories;
import bryggen.portal.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** DE3: the product families are the main groups of the catalogue. */
@ApplicationScoped
public class Families {
    private static final int LONGEST = 70;

    @Inject
    Categories categories;

    public record Family(String code, String name) {}

    /** In the reader's language and in its alphabet. */
    public List<Family> all(Language language) {
        return categories.all(language).stream()
                .filter(branch -> branch.depth() <= 1)
                .map(branch -> new Family(branch.code(), branch.name()))
                .toList();
    }

    /** How a family is called; one that has gone since is called by its code. */
    public String name(String code, Language language) {
        return all(language).stream()
                .filter(family -> family.code().equals(code))
                .map(Family::name)
                .findFirst()
                .orElse(code);
    }

    /**
     * The main group over what is called so. While the catalogue is still empty every word is taken, in small letters, so
     * that the first deals need not wait for it.
     */
    public Optional<String> code(String typed) {
        if (typed.length() > LONGEST || typed.chars().anyMatch(Character::isISOControl)) return Optional.empty();
        var all = categories.all(Language.EN);
        if (all.isEmpty()) return Optional.of(typed.toLowerCase(Locale.ROOT));
        var called = categories.called(List.of(typed));
        return all.stream()
                .filter(branch -> called.contains(branch.code()))
                .min(Comparator.comparingInt(Categories.Branch::depth))
                .map(branch ->
                        branch.path().isEmpty() ? branch.code() : branch.path().get(0));
    }
}
