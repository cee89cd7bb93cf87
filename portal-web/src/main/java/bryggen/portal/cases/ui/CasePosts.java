package bryggen.portal.cases.ui;

import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.cases.CaseDesk;
import bryggen.portal.cases.CaseKind;
import bryggen.portal.cases.Cases;
import bryggen.portal.cases.Draft;
import bryggen.portal.cases.LineState;
import bryggen.portal.cases.Opening;
import bryggen.portal.cases.Receiving;
import bryggen.portal.cases.Returning;
import bryggen.portal.cases.Severity;
import bryggen.portal.cases.Talking;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the forms with files do, each by its act; the answer is where one goes on. */
@RequestScoped
class CasePosts {
    @Inject
    Here here;

    @Inject
    Posted posted;

    @Inject
    Opening opening;

    @Inject
    Returning returning;

    @Inject
    Picks picks;

    @Inject
    Receiving receiving;

    @Inject
    Talking talking;

    @Inject
    CaseDesk desk;

    @Inject
    Cases cases;

    /** Before anything is read: a case of others is not there. */
    void before(String act) {
        if (act.equals("say")) cases.head(here.getActor(), here.needed("number"));
    }

    String done(String act) {
        return switch (act) {
            case "say" -> say();
            case "receipt" -> receive();
            case "return" -> sendBack();
            case "dispute" -> open(draft(CaseKind.DISPUTE, disputed()));
            default -> open(draft(CaseKind.COMPLAINT, ticked()));
        };
    }

    private String open(Draft draft) {
        return at(opening.open(here.getActor(), draft, posted.files()), "opened");
    }

    /** CE13: of the document in the address, and of each shipment of which lines were picked. */
    private String sendBack() {
        var drafts = new LinkedHashMap<String, Draft>();
        var picked = picks.byShipment();
        var named = draft(CaseKind.RETURN, returned(""));
        if (!named.lines().isEmpty()) drafts.put("", named);
        int place = 0;
        for (var shipment : picked.keySet()) {
            var fields = place++ + ".";
            var lines = returned(fields);
            if (!lines.isEmpty()) drafts.put(fields, draft(CaseKind.RETURN, lines, null, shipment, null));
        }
        if (drafts.isEmpty())
            drafts.put(
                    "",
                    picked.isEmpty()
                            ? named
                            : draft(
                                    CaseKind.RETURN,
                                    List.of(),
                                    null,
                                    picked.keySet().iterator().next(),
                                    null));
        var numbers = returning.ask(here.getActor(), drafts, posted.files());
        return at(numbers.get(0), numbers.size() == 1 ? "opened" : "opened-together");
    }

    /** Where all is well one goes back to the shipment, else to the complaint. */
    private String receive() {
        var shipment = here.needed("shipment");
        return receiving
                .confirm(here.getActor(), shipment, received(), posted.field("description"), posted.files())
                .map(number -> at(number, "complained"))
                .orElseGet(() -> here.link(
                        "/shipments/shipment", "number", shipment, "said", "cases.confirmed", "about", shipment));
    }

    private String say() {
        var actor = here.getActor();
        var number = here.needed("number");
        var text = posted.field("text");
        var as = String.valueOf(posted.field("as"));
        if (!actor.has(Role.SERVICE)) {
            if (as.equals("reopen")) talking.reopen(actor, number, text);
            else talking.write(actor, number, text, posted.files());
            return at(number, "written");
        }
        switch (as) {
            case "answer" -> desk.answer(actor, number, text, posted.files());
            case "ask" -> desk.ask(actor, number, text, posted.files());
            default -> desk.note(actor, number, text, posted.files());
        }
        return at(number, as.equals("answer") ? "answered" : as.equals("ask") ? "asked" : "noted");
    }

    /** As it was typed; the document stands in the address. */
    private Draft draft(CaseKind kind, List<Draft.LineWish> lines) {
        return draft(kind, lines, document("order"), document("shipment"), document("invoice"));
    }

    private Draft draft(
            CaseKind kind,
            List<Draft.LineWish> lines,
            @Nullable String order,
            @Nullable String shipment,
            @Nullable String invoice) {
        return new Draft(
                kind,
                posted.field("category"),
                Objects.requireNonNullElse(posted.field("severity"), Severity.NORMAL.word()),
                posted.field("wanted"),
                posted.field("description"),
                order,
                shipment,
                invoice,
                lines);
    }

    private @Nullable String document(String name) {
        var typed = posted.field(name);
        return typed == null || typed.isBlank() ? here.param(name) : typed;
    }

    /** Lines that are ticked, with how much of them. */
    private List<Draft.LineWish> ticked() {
        return numbers("line.")
                .map(n -> new Draft.LineWish(n, posted.quantity("quantity." + n), LineState.NAMED))
                .toList();
    }

    /** Lines of which a quantity was typed, or pieces were ticked. */
    private List<Draft.LineWish> returned(String fields) {
        var name = "quantity." + fields;
        return numbers(name)
                .map(n -> new Draft.LineWish(n, posted.quantity(name + n), LineState.NAMED, ticked(fields + n)))
                .filter(wish -> !wish.serials().isEmpty()
                        || (wish.quantity() != null && wish.quantity().signum() > 0))
                .toList();
    }

    private List<String> ticked(String line) {
        var name = "serial." + line + ".";
        return numbers(name).map(n -> posted.typed(name + n)).toList();
    }

    private List<Draft.LineWish> disputed() {
        var line = here.needed("line");
        return line.matches("\\d{1,6}")
                ? List.of(new Draft.LineWish(Integer.parseInt(line), null, LineState.NAMED))
                : List.of();
    }

    private List<Draft.LineWish> received() {
        return numbers("state.")
                .map(n -> new Draft.LineWish(n, posted.quantity("quantity." + n), state(n)))
                .map(w -> w.state() == LineState.ALL ? new Draft.LineWish(w.line(), null, w.state()) : w)
                .toList();
    }

    private LineState state(int line) {
        return LineState.of(posted.typed("state." + line)).orElse(LineState.ALL);
    }

    private Stream<Integer> numbers(String prefix) {
        return posted.fields().keySet().stream()
                .filter(name -> name.startsWith(prefix)
                        && name.substring(prefix.length()).matches("\\d{1,6}"))
                .map(name -> Integer.valueOf(name.substring(prefix.length())))
                .sorted();
    }

    private String at(String number, String said) {
        return here.link("/cases/case", "number", number, "said", "cases." + said, "about", number);
    }
}
