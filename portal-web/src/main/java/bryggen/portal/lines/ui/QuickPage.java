package bryggen.portal.lines.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.lines.LineRefusal;
import bryggen.portal.lines.QuickOrder;
import bryggen.portal.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Quick order: lines are typed or pasted, answered at their place, mended there, and put into the cart (LN1 to LN6). */
@Named
@RequestScoped
@Page("/lines/quick")
@Allows({Role.BUYER, Role.PARTNER_SELLER, Role.PARTNER_MANAGER})
public class QuickPage {
    private static final String SELF = "/lines/quick";
    /** What is left over is carried in the address; more than this stays on the page that answered. */
    private static final int LONGEST_REST = 5_000;

    @Inject
    Here here;

    @Inject
    QuickOrder quick;

    @Inject
    HttpServletRequest request;

    private QuickOrder.@Nullable Answer answer;
    private String said = "";

    /** Before anything is shown: answers what was posted, or puts it into the cart. Looking changes nothing. */
    public void open() {
        if (!request.getMethod().equals("POST") && typed("rest").isEmpty()) return;
        try {
            var lines = lines();
            if (lines.isBlank()) throw new LineRefusal.Nothing();
            answer = quick.check(here.getActor(), lines);
            if (typed("act").equals("put")) put(answer);
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    private void put(QuickOrder.Answer checked) {
        int count = quick.put(here.getActor(), checked);
        var rest = checked.lines().stream()
                .filter(line -> !line.judged().isTaken())
                .map(line -> line.judged().text())
                .toList();
        var address = here.link("/carts/cart", "said", "carts.added-again", "about", count);
        if (!rest.isEmpty()) {
            address = here.link(SELF, "said", "lines.put", "about", count, "rest", String.join("\n", rest));
            if (address.length() > LONGEST_REST) {
                said = here.getTexts().say("lines.said.put", count);
                answer = quick.check(here.getActor(), String.join("\n", rest));
                return;
            }
        }
        here.go(address);
    }

    /** What was pasted, or the fields of the lines that were answered before, with what was chosen for one of them. */
    private String lines() {
        var pasted = typed("typed");
        var rest = typed("rest");
        var use = typed("use").split(":", 2);
        var fields = Stream.iterate(0, i -> i <= QuickOrder.MOST, i -> i + 1)
                .filter(i -> request.getParameter("product." + i) != null)
                .map(i -> (use.length == 2 && use[0].equals(String.valueOf(i)) ? use[1] : typed("product." + i)) + "\t"
                        + typed("quantity." + i))
                .filter(line -> !line.isBlank());
        return Stream.concat(fields, Stream.of(rest, pasted).filter(text -> !text.isBlank()))
                .collect(Collectors.joining("\n"));
    }

    private String typed(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    public boolean isAnswered() {
        return answer != null;
    }

    public String getTyped() {
        return answer == null ? typed("typed") : "";
    }

    public List<JudgedRow> getLines() {
        return answer == null
                ? List.of()
                : answer.lines().stream()
                        .map(line -> JudgedRow.of(line, here.getTexts(), here.getFormats()))
                        .toList();
    }

    public List<String> getForbidden() {
        return answer == null
                ? List.of()
                : answer.forbidden().stream()
                        .map(sentence -> sentence.said(here.getTexts(), here.getFormats()))
                        .toList();
    }

    /** "9 lines can be taken, 2 are refused." */
    public String getCount() {
        var now = answer;
        return now == null
                ? ""
                : here.getTexts()
                        .say("lines.quick.count", now.taken(), now.lines().size() - now.taken());
    }

    public boolean isPuttable() {
        return answer != null && answer.taken() > 0;
    }

    public String getPut() {
        return answer == null ? "" : here.getTexts().say("lines.quick.put", answer.taken());
    }

    public String getNet() {
        var totals = answer == null ? null : answer.totals();
        return totals == null
                ? ""
                : here.getFormats()
                        .money(totals.net().amount(), totals.net().currency().getCurrencyCode());
    }

    public String getSaid() {
        return said;
    }
}
