package bryggen.portal.agreements.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.agreements.Agreeing;
import bryggen.portal.agreements.Agreeing.Promise;
import bryggen.portal.agreements.Agreement;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Typed.Limits;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.platform.faces.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The supplier makes an agreement or keeps one again, its products typed or pasted from a file (AG8). */
@Named
@RequestScoped
@Page("/agreements/edit")
@Allows({Role.SUPPLIER_ADMIN, Role.CHANNEL_MANAGER})
public class AgreementEditPage {
    @Inject
    Here here;

    @Inject
    Agreeing agreeing;

    @Inject
    HttpServletRequest request;

    @Inject
    Form form;

    private @Nullable Agreement before;

    /** Does what was posted and goes on by GET, or says why not; else shows what there is to change. */
    public void open() {
        if (request.getMethod().equals("POST")) {
            try {
                agreeing.keep(here.getActor(), wish());
                here.go(here.link("/agreements/agreement", "number", typed("number"), "said", "agreements.kept"));
            } catch (Refusal refusal) {
                here.refused(refusal);
            }
            return;
        }
        var number = here.param("number");
        if (number != null) before = agreeing.get(here.getActor().reach(), number);
    }

    private Agreeing.Wish wish() {
        return new Agreeing.Wish(
                typed("number"),
                typed("company"),
                typed("name"),
                form.day("from"),
                form.day("to"),
                typed("currency"),
                form.number("value", Limits.MONEY),
                typed("past").equals("REFUSE") ? Agreement.Past.REFUSE : Agreement.Past.WARN,
                promises());
    }

    /** A number and, behind a semicolon, tab or blank, its quantity. */
    private List<Promise> promises() {
        var promises = new ArrayList<Promise>();
        for (var line : typed("lines").split("\\R", -1)) {
            var cells = line.strip().split("\\s*[;\\t]\\s*|\\s+(?=[\\d.,]+$)", 2);
            if (cells[0].isBlank()) continue;
            promises.add(new Promise(
                    cells[0],
                    cells.length < 2 || cells[1].isBlank()
                            ? null
                            : form.typed().number(cells[1], "/lines", Limits.QUANTITY)));
        }
        return promises;
    }

    /** What was typed, else as it stands. */
    public String typed(String name) {
        var typed = request.getMethod().equals("POST") ? request.getParameter(name) : null;
        var was = before;
        return Objects.requireNonNullElse(typed, was == null ? given(name) : stands(was, name))
                .strip();
    }

    private String given(String name) {
        return name.equals("company") ? Objects.requireNonNullElse(here.param("company"), "") : "";
    }

    private String stands(Agreement was, String name) {
        return switch (name) {
            case "number" -> was.number();
            case "company" -> was.account();
            case "name" -> was.name();
            case "from" -> was.from().toString();
            case "to" -> was.to().toString();
            case "currency" -> was.currency();
            case "past" -> was.past().name();
            case "value" -> here.getFormats().field(was.value());
            case "lines" ->
                was.lines().stream()
                        .map(line -> line.committed() == null
                                ? line.sku()
                                : line.sku() + ";" + here.getFormats().field(line.committed()))
                        .collect(Collectors.joining("\n"));
            default -> "";
        };
    }

    /** The choices of a list, as finished text. */
    public String options(String name) {
        var chosen = typed(name);
        return name.equals("currency")
                ? Agreeing.CURRENCIES.stream()
                        .map(code -> Html.option(code, code, code.equals(chosen)))
                        .collect(Collectors.joining())
                : Stream.of(Agreement.Past.values())
                        .map(past -> Html.option(
                                past.name(),
                                here.getTexts().get("agreements.past." + past),
                                past.name().equals(chosen)))
                        .collect(Collectors.joining());
    }
}
