package bryggen.portal.lists.ui;

import bryggen.portal.lists.BuyingList.Sharing;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.faces.Html;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the pages of lists say and read alike. */
final class ListWords {
    private static final Pattern QUANTITY = Pattern.compile("\\d{1,9}([.,]\\d{1,6})?");

    private ListWords() {}

    /** The choices of sharing, as options. */
    static String sharings(Texts texts, Sharing chosen) {
        return Arrays.stream(Sharing.values())
                .map(sharing ->
                        "<option value=\"" + sharing + "\"" + (sharing == chosen ? " selected=\"selected\">" : ">")
                                + Html.text(texts.get("lists.sharing." + sharing)) + "</option>")
                .collect(Collectors.joining());
    }

    /** What is none of ours is private. */
    static Sharing sharing(@Nullable String typed) {
        return Arrays.stream(Sharing.values())
                .filter(sharing -> sharing.name().equals(typed))
                .findFirst()
                .orElse(Sharing.PRIVATE);
    }

    /** As people write it; below zero, and so refused, where it is no quantity. */
    static BigDecimal quantity(@Nullable String typed) {
        var text = typed == null
                ? ""
                : typed.replace("\u00a0", "").replace("\u202f", "").replace(" ", "");
        return QUANTITY.matcher(text).matches() ? new BigDecimal(text.replace(',', '.')) : BigDecimal.ONE.negate();
    }
}
