package bryggen.portal.catalogue.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.catalogue.Sight;
import bryggen.portal.catalogue.Sights;
import bryggen.portal.platform.faces.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** CA11: how much of the stock one company sees, set by the supplier's administrator. */
@Named
@RequestScoped
@Page("/catalogue/sight")
@Allows(Role.SUPPLIER_ADMIN)
public class SightPage {
    @Inject
    Here here;

    @Inject
    Sights sights;

    @Inject
    HttpServletRequest request;

    private @Nullable Sight sight;

    public void open() {
        var number = here.needed("number");
        sight = sights.of(here.getActor(), number);
        if (!request.getMethod().equals("POST")) return;
        Sight.of(Objects.requireNonNullElse(request.getParameter("sight"), "")).ifPresent(wanted -> {
            sights.set(here.getActor(), number, wanted);
            here.go(here.link("/catalogue/sight", "number", number, "said", "catalogue.sight.set"));
        });
    }

    /** The choices, as finished text. */
    public String getOptions() {
        return Stream.of(Sight.values())
                .map(choice -> Html.option(
                        choice.word(), here.getTexts().get("catalogue.sight." + choice.word()), choice == sight))
                .collect(Collectors.joining());
    }
}
