package bryggen.portal.cases.ui;

import bryggen.portal.access.Actor;
import bryggen.portal.cases.CaseDesk;
import bryggen.portal.cases.CaseRefusal;
import bryggen.portal.cases.Returning;
import bryggen.portal.cases.Talking;
import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Typed.Limits;
import bryggen.portal.platform.faces.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the buttons of a case's page do; the answer is the key of what is said afterwards. */
@RequestScoped
class CaseActs {
    @Inject
    CaseDesk desk;

    @Inject
    Talking talking;

    @Inject
    Returning returning;

    @Inject
    Form form;

    String act(Actor actor, String number, HttpServletRequest request) {
        var act = String.valueOf(request.getParameter("act"));
        switch (act) {
            case "settle" -> talking.settle(actor, number);
            case "take" -> desk.take(actor, number);
            case "give" -> desk.give(actor, number, request.getParameter("person"));
            case "found" -> desk.found(actor, number, request.getParameter("cause"), request.getParameter("remedy"));
            case "close" -> desk.close(actor, number);
            case "approve" -> returning.approve(actor, number);
            case "decline" -> returning.decline(actor, number, request.getParameter("reason"));
            case "receive" -> returning.receive(actor, number, came(request), which(request));
            default -> throw PlatformRefusal.missing();
        }
        return act;
    }

    /** The pieces that were left ticked, by the number of the line. */
    private Map<Integer, List<String>> which(HttpServletRequest request) {
        return byLine(request, "serial.", form::texts);
    }

    /** How much of each line has come, as it was typed. */
    private Map<Integer, BigDecimal> came(HttpServletRequest request) {
        return byLine(request, "quantity.", name -> {
            var quantity = form.number(name, Limits.QUANTITY);
            if (quantity == null) throw CaseRefusal.Faulty.at("/" + name, "case-quantity-unfit");
            return quantity;
        });
    }

    private static <T> Map<Integer, T> byLine(HttpServletRequest request, String prefix, Function<String, T> field) {
        var read = new HashMap<Integer, T>();
        for (var name : Collections.list(request.getParameterNames()))
            if (name.startsWith(prefix) && name.substring(prefix.length()).matches("\\d{1,6}"))
                read.put(Integer.valueOf(name.substring(prefix.length())), field.apply(name));
        return read;
    }
}
