package bryggen.portal.platform.files;

import org.jspecify.annotations.Nullable;

/** Why a file cannot be read as a table: a code with words in the rooms that take tables, and what the words name. */
public final class UnreadTable extends RuntimeException {
    private final String code;
    private final String about;

    UnreadTable(String code, Object about, @Nullable Throwable cause) {
        super(code + " " + about, cause);
        this.code = code;
        this.about = String.valueOf(about);
    }

    static UnreadTable empty() {
        return new UnreadTable("table-empty", "", null);
    }

    /** No table at all. */
    static UnreadTable type(String found) {
        return new UnreadTable("table-type", found, null);
    }

    /** A workbook of before 2007, or one behind a password. */
    static UnreadTable locked() {
        return new UnreadTable("table-locked", "", null);
    }

    /** Unpacked, it is larger than anybody's table: so many megabytes are read. */
    static UnreadTable bomb(long most) {
        return new UnreadTable("table-bomb", most, null);
    }

    static UnreadTable damaged(int line, @Nullable Throwable cause) {
        return new UnreadTable("table-damaged", line, cause);
    }

    public String code() {
        return code;
    }

    public String about() {
        return about;
    }
}
