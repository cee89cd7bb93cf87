package bryggen.architecture;

import bryggen.portal.platform.Room;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The tables of the schema, as the migrations make them. */
final class Tables {
    private static final Pattern CREATE = Pattern.compile(
            "(?m)^create table (?:if not exists )?(\\w+)\\s*\\(((?s:.*?))\\n\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PART_OF =
            Pattern.compile("(?m)^create table (?:if not exists )?(\\w+)\\s+partition of", Pattern.CASE_INSENSITIVE);

    private Tables() {}

    static Set<String> all() {
        var tables = new TreeSet<String>();
        for (var sql :
                Rooms.texts(Rooms.RESOURCES.resolve("db/migration"), ".sql").values()) {
            CREATE.matcher(sql).results().forEach(found -> tables.add(found.group(1)));
            PART_OF.matcher(sql).results().forEach(found -> tables.add(found.group(1)));
        }
        return tables;
    }

    /** Those that hold customers' data: they have a column {@code account}. */
    static Set<String> ofTenants() {
        var tables = new TreeSet<String>();
        for (var sql :
                Rooms.texts(Rooms.RESOURCES.resolve("db/migration"), ".sql").values())
            CREATE.matcher(sql).results().forEach(found -> {
                if (Pattern.compile("(?m)^\\s*account text")
                        .matcher(found.group(2))
                        .find()) tables.add(found.group(1));
            });
        return tables;
    }

    static String owner(String table, Map<String, Room> rooms) {
        for (var room : rooms.entrySet())
            for (var prefix : room.getValue().tables()) if (table.startsWith(prefix)) return room.getKey();
        return "platform";
    }
}
