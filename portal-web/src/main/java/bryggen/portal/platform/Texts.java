package bryggen.portal.platform;

import java.text.MessageFormat;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of the house in one language. A key begins with its room, which is its bundle: {@code orders.list.title} is
 * the key {@code list.title} of {@code messages/orders.properties}.
 */
public final class Texts {
    private static final Map<Language, Texts> BY_LANGUAGE = new ConcurrentHashMap<>();
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Language language;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    private Texts(Language language) {
        this.language = language;
    }

    public static Texts in(Language language) {
        return BY_LANGUAGE.computeIfAbsent(language, Texts::new);
    }

    public Language language() {
        return language;
    }

    /** The words of a key; a key without words shows itself between question marks, which a test finds. */
    public String get(String key) {
        return known.computeIfAbsent(key, this::look);
    }

    /** With arguments set in, by {@link MessageFormat}. */
    public String say(String key, Object... arguments) {
        var pattern = get(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language.locale()).format(arguments);
    }

    public boolean has(String key) {
        return !get(key).startsWith("??");
    }

    private String look(String key) {
        int dot = key.indexOf('.');
        if (dot < 1) return "??" + key + "??";
        try {
            var bundle = ResourceBundle.getBundle(
                    "messages." + key.substring(0, dot), language.locale(), Texts.class.getClassLoader(), NO_FALLBACK);
            return bundle.getString(key.substring(dot + 1));
        } catch (MissingResourceException e) {
            return "??" + key + "??";
        }
    }
}
