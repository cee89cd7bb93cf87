package bryggen.portal.platform.faces;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The address of a list, to link to the same list with one thing changed. */
public final class ListAddress {
    private static final Set<String> NOT_KEPT = Set.of(
            "account", "page", "format", "said", "about", "lang", "ticked", "act", "row", "reason", "unsent", "cause",
            "kind-of");

    private final Place here;
    private final Map<String, String> kept = new LinkedHashMap<>();
    private final Set<String> columns = new TreeSet<>();

    ListAddress(Place here) {
        this.here = here;
        keep(here.parameters(), kept, columns);
    }

    private static void keep(Map<String, String[]> parameters, Map<String, String> kept, Set<String> columns) {
        parameters.forEach((name, values) -> {
            if (name.equals("cols")) columns.addAll(Arrays.asList(values));
            else if (!NOT_KEPT.contains(name)
                    && !values[0].isBlank()
                    && name.length() < 40
                    && values[0].length() <= 500) kept.put(name, values[0]);
        });
    }

    /** What of an address belongs to the list: filters, order, columns, view; alike for lists that are asked alike. */
    public static String state(Map<String, String[]> parameters) {
        var kept = new TreeMap<String, String>();
        var columns = new TreeSet<String>();
        keep(parameters, kept, columns);
        var state = new StringBuilder();
        kept.forEach((name, value) -> parameter(state, name, value));
        columns.forEach(column -> parameter(state, "cols", column));
        return state.isEmpty() ? "" : state.substring(1);
    }

    /** The list's state as it stands now. */
    String state() {
        return state(here.parameters());
    }

    /** The list in a kept state. */
    String in(String state) {
        return Html.text(bare() + (state.isEmpty() ? "" : "&" + state));
    }

    private String bare() {
        return here.link(here.getPath());
    }

    Set<String> columns() {
        return columns;
    }

    @Nullable
    String value(String name) {
        return kept.get(name);
    }

    /** A parameter as it was asked, also one that links do not keep. */
    @Nullable
    String asked(String name) {
        return here.param(name);
    }

    /** Whether any of the list's filters has an answer. */
    boolean isFiltered(ListPage<?> page) {
        return page.getFilters().stream().anyMatch(f -> kept.containsKey(f.name()));
    }

    /** This list with some parameters set anew (null: left out) and the rest as they are; page 1 unless set. */
    String with(@Nullable String... namesAndValues) {
        var parameters = new LinkedHashMap<String, @Nullable String>(kept);
        for (int i = 0; i + 1 < namesAndValues.length; i += 2)
            parameters.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        var address = new StringBuilder(here.link(here.getPath()));
        parameters.forEach((name, value) -> {
            if (value != null) parameter(address, name, value);
        });
        columns.forEach(column -> parameter(address, "cols", column));
        return Html.text(address.toString());
    }

    /** The list without its filters; view, order and columns stay. */
    String unfiltered(ListPage<?> page) {
        var clear = page.getFilters().stream()
                .flatMap(f -> java.util.stream.Stream.of(f.name(), null))
                .toArray(String[]::new);
        return with(clear);
    }

    /** Hidden fields of a GET form that keep everything but what the form itself asks. */
    void hidden(StringBuilder out, Set<String> asked) {
        var account = here.standing();
        if (account != null) hidden(out, "account", account);
        kept.forEach((name, value) -> {
            if (!asked.contains(name)) hidden(out, name, value);
        });
        if (!asked.contains("cols")) columns.forEach(column -> hidden(out, "cols", column));
    }

    private static void hidden(StringBuilder out, String name, String value) {
        out.append("<input type=\"hidden\" name=\"").append(Html.text(name)).append("\" value=\"");
        out.append(Html.text(value)).append("\"/>");
    }

    private static void parameter(StringBuilder address, String name, String value) {
        address.append(address.indexOf("?") < 0 ? '?' : '&');
        address.append(Html.parameter(name)).append('=').append(Html.parameter(value));
    }
}
