package bryggen.portal.insight.ui;

import bryggen.portal.access.ui.Here;
import bryggen.portal.insight.ThreadKind;
import bryggen.portal.insight.Threads;
import bryggen.portal.insight.Threads.Step;
import bryggen.portal.platform.faces.Link;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** IS4: the thread that a thing is on, as a chain on its page: lead › deal › order › shipment › invoice. */
@Named
@RequestScoped
public class ThreadChain {
    @Inject
    Here here;

    @Inject
    Threads threads;

    private final Map<String, List<Step>> known = new HashMap<>();

    /** @param kind LEAD, DEAL, ORDER …; empty for nothing */
    public List<Link> of(String kind, String number) {
        return links(steps(kind, number), number);
    }

    /** Whether there is more to show than the thing itself. */
    public boolean longer(String kind, String number) {
        return steps(kind, number).size() > 1;
    }

    /** Whether somebody sold it, so that the chain begins before the order. */
    public boolean sold(String kind, @Nullable String number) {
        var steps = steps(kind, number);
        return !steps.isEmpty() && steps.get(0).kind().compareTo(ThreadKind.ORDER) < 0;
    }

    private List<Step> steps(String kind, @Nullable String number) {
        if (kind.isEmpty() || number == null) return List.of();
        return known.computeIfAbsent(
                kind + number, key -> threads.around(here.getActor(), ThreadKind.valueOf(kind), number));
    }

    List<Link> links(List<Step> steps, String number) {
        return steps.stream()
                .map(step -> {
                    var label =
                            here.getTexts().say("insight.thread." + step.kind().word(), step.number());
                    if (step.number().equals(number)) return Link.here(label);
                    return opens(step) ? Link.to(label, href(step)) : Link.told(label);
                })
                .toList();
    }

    String href(Step step) {
        return here.link(step.kind().page(), "number", step.number());
    }

    /** A partner knows of the order that it has the credit for, the buyer's page of it is the buyer's. */
    boolean opens(Step step) {
        boolean bought = step.kind().compareTo(ThreadKind.ORDER) >= 0;
        return here.may(step.kind().page())
                && (!bought || here.getActor().reach().covers(step.account()));
    }
}
