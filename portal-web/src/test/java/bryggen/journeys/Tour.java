package bryggen.journeys;

import bryggen.dev.DemoPeople;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One person's way through every page of the registry: straight to those that need nothing, by links, as people go, to
 * those that show one thing.
 */
final class Tour {
    private static final int OTHERS = 20;
    /** All pages by address, with who may open them; a new page bean is in it by itself. */
    private static final Map<String, Allows> REGISTRY = registry();

    private final Browser browser;
    private final Map<String, String> found = new TreeMap<>();
    private final Map<String, Stop> shown = new TreeMap<>();

    /** A page that somebody has come to, and how it was. */
    record Stop(String address, Browser.Answer answer) {}

    private Tour(Browser browser) {
        this.browser = browser;
    }

    static Tour of(Browser browser, Role role) {
        var tour = new Tour(browser);
        tour.walk(pages(role));
        return tour;
    }

    /** The addresses that this person has come to, by page. */
    Map<String, String> found() {
        return found;
    }

    /** Those of them that show something, and do not hand out a file. */
    Map<String, Stop> shown() {
        return shown;
    }

    private static Map<String, Allows> registry() {
        var pages = new TreeMap<String, Allows>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("bryggen.portal"))
            if (type.isAnnotatedWith(Page.class))
                pages.put(type.getAnnotationOfType(Page.class).value(), type.getAnnotationOfType(Allows.class));
        return Collections.unmodifiableMap(pages);
    }

    /** What opens for a role; for nobody's role what opens for everybody without a sign-in. */
    static Set<String> pages(Role role) {
        var pages = new TreeSet<String>();
        REGISTRY.forEach((path, allows) -> {
            boolean opens = role == null
                    ? allows.anonymous()
                    : !allows.anonymous()
                            && (allows.everyone() || List.of(allows.value()).contains(role));
            if (opens) pages.add(path);
        });
        return pages;
    }

    /** One of the demo's people for each role, who holds this role alone. */
    static Map<Role, String> personas() {
        var personas = new LinkedHashMap<Role, String>();
        DemoPeople.byCompany()
                .values()
                .forEach(lines -> lines.forEach(line -> {
                    var words = line.split(" ", 2);
                    if (!words[1].contains("+")) personas.putIfAbsent(Role.valueOf(words[1]), words[0]);
                }));
        return personas;
    }

    /** First one thing of each kind; where that leads nowhere further (no button on this order), some others. */
    private void walk(Set<String> pages) {
        var next = new ArrayDeque<String>(pages);
        var others = new ArrayDeque<String>();
        var tries = new HashMap<String, Integer>();
        while (found.size() < pages.size() && !(next.isEmpty() && others.isEmpty())) {
            boolean other = next.isEmpty();
            var address = other ? others.removeFirst() : next.removeFirst();
            var path = path(address);
            if (!pages.contains(path)) continue;
            if (found.containsKey(path) && !other) {
                if (tries.merge(path, 1, Integer::sum) <= OTHERS) others.add(address);
                continue;
            }
            var answer = browser.ask(address);
            if (!answer.isGiven()) continue;
            if (found.putIfAbsent(path, address) == null && answer.isPage()) shown.put(path, new Stop(address, answer));
            next.addAll(answer.links());
        }
    }

    private static String path(String address) {
        return address.replaceFirst("[?#].*", "");
    }
}
