package bryggen.portal.campaigns;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * For whom something is (CP1).
 *
 * @param level the least level, from 1 to 3
 * @param countries ISO 3166 codes; empty for all
 * @param lines category codes; empty for all
 */
public record Audience(int level, List<String> countries, List<String> lines) {
    public static final Audience EVERYBODY = new Audience(1, List.of(), List.of());
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /**
     * As somebody typed it: countries in any case, doubles left out.
     *
     * @throws CampaignRefusal 422
     */
    public static Audience of(@Nullable String level, List<String> countries, List<String> lines) {
        if (level != null && !level.matches("[123]")) throw CampaignRefusal.Faulty.at("/level", "level-unfit");
        var codes = countries.stream()
                .map(c -> c.strip().toUpperCase(Locale.ROOT))
                .filter(c -> !c.isEmpty())
                .distinct()
                .sorted()
                .toList();
        if (!codes.stream().allMatch(c -> COUNTRY.matcher(c).matches()))
            throw CampaignRefusal.Faulty.at("/countries", "country-unfit");
        return new Audience(level == null ? 1 : Integer.parseInt(level), codes, Typed.lines(lines, "/lines"));
    }

    public boolean covers(Viewer viewer) {
        return viewer.isSupplier()
                || (level <= viewer.level()
                        && (countries.isEmpty() || countries.contains(viewer.country()))
                        && (lines.isEmpty()
                                || viewer.lines().isEmpty()
                                || !Collections.disjoint(lines, viewer.lines())));
    }
}
