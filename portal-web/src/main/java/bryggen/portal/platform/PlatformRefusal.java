package bryggen.portal.platform;

import java.util.List;

/** What any operation may refuse before a room is asked: unreadable input, unknown fields, sizes, keys. */
public final class PlatformRefusal extends Refusal {
    private PlatformRefusal(Kind kind, String code, List<Finding> findings, Object... arguments) {
        super("platform", kind, null, code, findings, arguments);
    }

    /** 400: not JSON, or a header is missing. */
    public static PlatformRefusal unreadable(String code, Object... arguments) {
        return new PlatformRefusal(Kind.UNREADABLE, code, List.of(), arguments);
    }

    /** 422: one place of the input says something that cannot be. */
    public static PlatformRefusal badField(String pointer, String code, Object... arguments) {
        return new PlatformRefusal(Kind.RULE, "bad-field", List.of(Finding.at(pointer, code, arguments)), pointer);
    }

    /** 422: what was typed into a field is none of what it takes; said on top of the page as well. */
    public static PlatformRefusal unfit(String pointer, String code, Object... arguments) {
        return new PlatformRefusal(Kind.RULE, code, List.of(Finding.at(pointer, code, arguments)), arguments);
    }

    /** 422: a query parameter is out of its range. */
    public static PlatformRefusal badParameter(String name, String code) {
        return new PlatformRefusal(Kind.RULE, code, List.of(Finding.at(name, code)), name);
    }

    public static PlatformRefusal of(Kind kind, String code, Object... arguments) {
        return new PlatformRefusal(kind, code, List.of(), arguments);
    }

    /** 404: there is nothing here, or it is not yours; we do not say which. */
    public static PlatformRefusal missing() {
        return new PlatformRefusal(Kind.MISSING, "not-found", List.of());
    }

    /** 503: the database is away; what came of a change is not known. */
    public static PlatformRefusal away() {
        return new PlatformRefusal(Kind.UNAVAILABLE, "try-again", List.of());
    }
}
