package bryggen.architecture;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import bryggen.portal.access.Page;
import bryggen.portal.platform.Room;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One word finds everything: each path, page, table, route and rule belongs to exactly one room, and is there. */
class MirrorTest {
    private static final JavaClasses PORTAL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("bryggen.portal");
    private static final Map<String, Room> ROOMS = Rooms.all();

    @Test
    @DisplayName("no two rooms claim the same resource, page, table prefix or rule code")
    void nothingTwice() {
        for (Function<Room, String[]> claim : List.<Function<Room, String[]>>of(
                Room::resources, Room::pages, Room::tables, room -> new String[] {room.code()})) {
            var claimed =
                    ROOMS.values().stream().map(claim).flatMap(Arrays::stream).toList();
            assertThat(claimed).doesNotHaveDuplicates();
        }
        assertThat(ROOMS.values()).allSatisfy(room -> assertThat(room.code()).matches("[A-Z]{2}"));
    }

    @Test
    @DisplayName("the arrows between rooms make no circle and lead to rooms that are there")
    void noCircle() {
        ROOMS.forEach((name, room) -> {
            assertThat(ROOMS.keySet()).as(name + " knows").containsAll(List.of(room.knows()));
            var reached = new HashSet<String>();
            var next = new ArrayDeque<>(List.of(room.knows()));
            while (!next.isEmpty()) {
                var other = next.pop();
                if (reached.add(other) && ROOMS.containsKey(other))
                    next.addAll(List.of(ROOMS.get(other).knows()));
            }
            assertThat(reached).as(name + " leads back to itself").doesNotContain(name);
        });
    }

    @Test
    @DisplayName(
            "every path of the API begins with a resource of the room that serves it, and every resource is served")
    void paths() {
        var served = new TreeSet<String>();
        for (var type : PORTAL) {
            if (!type.isAnnotatedWith(Path.class)) continue;
            var room = ROOMS.get(Rooms.of(type.getPackageName()));
            for (var path : operations(type)) {
                var resource = path.replaceFirst("^/+", "").split("/", 2)[0];
                assertThat(room.resources())
                        .as(type.getName() + " serves " + path)
                        .contains(resource);
                served.add(resource);
            }
        }
        assertThat(served)
                .isEqualTo(ROOMS.values().stream()
                        .flatMap(room -> Arrays.stream(room.resources()))
                        .collect(toCollection(TreeSet::new)));
    }

    @Test
    @DisplayName("every page stands below its room's folder or is declared, has its file, and every file its page")
    void pages() {
        var addresses = new TreeSet<String>();
        for (var type : PORTAL) {
            if (!type.isAnnotatedWith(Page.class)) continue;
            var name = Rooms.of(type.getPackageName());
            var address = type.getAnnotationOfType(Page.class).value();
            assertThat(address.startsWith("/" + name + "/")
                            || List.of(ROOMS.get(name).pages()).contains(address))
                    .as(type.getSimpleName() + " of " + name + " serves " + address)
                    .isTrue();
            addresses.add(address);
        }
        var files = Rooms.files(Rooms.WEBAPP, ".xhtml").stream()
                .map(file -> "/" + Rooms.WEBAPP.relativize(file).toString().replace(".xhtml", ""))
                .filter(address -> !address.startsWith("/WEB-INF/") && !address.startsWith("/resources/"))
                .collect(toCollection(TreeSet::new));
        assertThat(files).isEqualTo(addresses);
    }

    @Test
    @DisplayName("every table belongs to one room, by the beginning of its name")
    void tables() {
        var owners = ROOMS.entrySet().stream()
                .flatMap(e -> Arrays.stream(e.getValue().tables()).map(prefix -> Map.entry(prefix, e.getKey())))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        for (var table : Tables.all())
            assertThat(Stream.concat(Stream.of("platform_"), owners.keySet().stream())
                            .filter(table::startsWith)
                            .toList())
                    .as(table)
                    .hasSize(1);
    }

    @Test
    @DisplayName("a room's own SQL names its own tables; others' are reached through their rooms")
    void sqlStaysAtHome() {
        var strangers = new ArrayList<String>();
        Rooms.texts(Rooms.JAVA.resolve("bryggen/portal"), ".java").forEach((file, text) -> {
            var name = Rooms.JAVA
                    .resolve("bryggen/portal")
                    .relativize(file)
                    .getName(0)
                    .toString();
            if (!ROOMS.containsKey(name) || name.equals("insight")) return;
            for (var table : Tables.all()) {
                var owner = Tables.owner(table, ROOMS);
                // who acts, for which company and what is known of it, is asked with each request: one query, not two
                if (name.equals("access") && owner.equals("accounts")) continue;
                if (!owner.equals(name)
                        && Pattern.compile("\\b" + table + "\\b").matcher(text).find())
                    strangers.add(file.getFileName() + " of " + name + " speaks to " + table + " of " + owner);
            }
        });
        assertThat(strangers).isEmpty();
    }

    @Test
    @DisplayName("route ids begin with the name of a room")
    void routes() {
        var sources =
                Rooms.texts(Rooms.MODULE.resolve("../integration/src/main/java").normalize(), ".java");
        var ids = Pattern.compile("routeId\\(\"([^\"]+)\"");
        for (var text : sources.values()) {
            var found = ids.matcher(text);
            while (found.find())
                assertThat(ROOMS.keySet())
                        .as(found.group(1))
                        .contains(found.group(1).split("-", 2)[0]);
        }
    }

    @Test
    @DisplayName("rules are numbered without gaps in the room's package-info, and every rule that is named is there")
    void rules() {
        var known = new HashSet<String>();
        ROOMS.forEach((name, room) -> {
            var numbers = Rules.of(name, room.code());
            assertThat(numbers).as("the rules of " + name).isNotEmpty();
            for (int n = 1; n <= numbers.size(); n++) assertThat(numbers).contains(room.code() + n);
            known.addAll(numbers);
        });
        assertThat(Rules.named(ROOMS.values().stream().map(Room::code).toList()))
                .allSatisfy((place, rule) -> assertThat(known).as(place).contains(rule));
    }

    private static Set<String> operations(JavaClass type) {
        var top = type.getAnnotationOfType(Path.class).value();
        var paths = new TreeSet<String>();
        for (var method : type.getMethods()) {
            if (method.getAnnotations().stream().noneMatch(a -> a.getRawType().isAnnotatedWith(HttpMethod.class)))
                continue;
            paths.add(top + "/"
                    + (method.isAnnotatedWith(Path.class)
                            ? method.getAnnotationOfType(Path.class).value()
                            : ""));
        }
        return paths;
    }
}
