package bryggen.portal.catalogue;

import bryggen.portal.platform.ListAsk;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which products somebody wants to see.
 *
 * @param typed what was typed, made harmless: at most 200 characters, none that is not text
 * @param category code of a category; everything below it counts
 * @param inStock only what is free somewhere
 */
public record ProductAsk(String typed, @Nullable String category, boolean inStock, ListAsk list) {
    private static final int LONGEST = 200;
    private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\p{Cn}]+");

    public ProductAsk {
        typed = harmless(typed);
        if (category != null && (category.isBlank() || !category.equals(harmless(category)))) category = null;
    }

    public static ProductAsk of(
            @Nullable String typed, @Nullable String category, @Nullable String inStock, ListAsk list) {
        return new ProductAsk(typed == null ? "" : typed, category, "true".equals(inStock), list);
    }

    public boolean isSearch() {
        return !typed.isEmpty();
    }

    /** Whether words or a category narrow what is asked for, so that an index finds it. */
    boolean isNarrowed() {
        return isSearch() || category != null;
    }

    /** Whether everything is asked for, so that counts kept by the feed are right. */
    public boolean isAll() {
        return typed.isEmpty() && !inStock;
    }

    private static String harmless(String text) {
        var cut = text.length() > LONGEST * 4 ? text.substring(0, LONGEST * 4) : text;
        var clean = NOT_TEXT.matcher(cut).replaceAll(" ").strip();
        if (clean.codePointCount(0, clean.length()) <= LONGEST) return clean;
        return clean.substring(0, clean.offsetByCodePoints(0, LONGEST)).strip();
    }
}
