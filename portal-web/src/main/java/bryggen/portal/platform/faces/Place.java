package bryggen.portal.platform.faces;

import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Texts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a page is: its address and parameters, its language, and links onwards for the same account. */
public interface Place {
    /** The address of this page, without its parameters. */
    String getPath();

    /** All parameters of the address, without the account. */
    Map<String, String[]> parameters();

    /** A parameter of the address; blank is none. */
    @Nullable
    String param(String name);

    Texts getTexts();

    Formats getFormats();

    /** The address of another page for the same account; names and values in turn, absent values left out. */
    String link(String path, @Nullable Object... namesAndValues);

    /** The account that stands in the address; none on pages before the door. */
    @Nullable
    String standing();
}
