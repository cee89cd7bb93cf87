package bryggen.portal.lists.ui;

import bryggen.portal.lists.BuyingList.Sharing;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.faces.Html;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the pages of lists say and read alike. */
final class ListWords {
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
}
