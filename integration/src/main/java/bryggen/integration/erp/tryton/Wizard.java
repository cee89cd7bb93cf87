package bryggen.integration.erp.tryton;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One of the ERP's dialogues about one record. Every field of a form is sent back, null too, or the ERP stumbles. */
final class Wizard implements AutoCloseable {

    private final Calls calls;
    private final String name;
    private final long session;
    private final String first;
    private final Map<String, Map<String, Object>> forms = new LinkedHashMap<>();

    private Wizard(Calls calls, String name, JsonNode opened) {
        this.calls = calls;
        this.name = name;
        this.session = opened.path(0).asLong();
        this.first = opened.path(1).asText("start");
    }

    static Wizard about(Calls calls, String name, String model, long record) {
        var about = calls.with(Map.of("active_model", model, "active_id", record, "active_ids", List.of(record)));
        return new Wizard(about, name, about.plain("wizard." + name + ".create"));
    }

    /** Shows the first form. */
    Wizard begin() {
        go(first);
        return this;
    }

    /** The form that was shown under this name; what is put into it is sent with the next step. */
    Map<String, Object> form(String state) {
        return forms.computeIfAbsent(state, none -> new LinkedHashMap<>());
    }

    /** Goes on; true when that led to another form. */
    boolean go(String state) {
        var view = calls.plain("wizard." + name + ".execute", session, forms, state)
                .path("view");
        if (!view.has("state")) return false;
        var answers = form(view.path("state").asText());
        view.path("fields_view").path("fields").fieldNames().forEachRemaining(field -> answers.put(field, null));
        view.path("defaults").properties().forEach(entry -> {
            if (!entry.getKey().endsWith(".")) answers.put(entry.getKey(), entry.getValue());
        });
        return true;
    }

    /** What is left of it in the ERP is of no use to anybody; that it stays there does no harm. */
    @Override
    public void close() {
        try {
            calls.plain("wizard." + name + ".delete", session);
        } catch (Fault left) {
            // what was done is done
        }
    }
}
