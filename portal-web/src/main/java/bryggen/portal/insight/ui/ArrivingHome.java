package bryggen.portal.insight.ui;

import bryggen.portal.access.Actor;
import bryggen.portal.access.ui.Here;
import bryggen.portal.deliveries.Arriving;
import bryggen.portal.deliveries.Arriving.Shipment;
import bryggen.portal.insight.ui.Greeting.Entry;
import bryggen.portal.insight.ui.Greeting.Section;
import bryggen.portal.insight.ui.Greeting.Tile;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** IS12: what is on its way, on the home page of those who confirm it at the gate. */
@RequestScoped
class ArrivingHome {
    private static final int LINES = 6;
    private static final int LONGEST = 60;
    private static final String GATE = "/deliveries/arriving";

    @Inject
    Here here;

    @Inject
    Arriving arriving;

    @Inject
    HomeWords words;

    private @Nullable List<Shipment> shipments;

    /** For the page's first line; empty when nothing is to come today. */
    Optional<String> lead(Actor actor) {
        var today = arriving.today();
        int due = (int) shipments(actor).stream()
                .filter(s -> s.expected().equals(today))
                .count();
        return due == 0 ? Optional.empty() : Optional.of(here.getTexts().say("insight.arriving.lead", due));
    }

    /** What should be at the gate today or before. */
    List<Tile> tiles(Actor actor) {
        if (!here.may(GATE)) return List.of();
        var today = arriving.today();
        int expected = (int) shipments(actor).stream()
                .filter(s -> !s.expected().isAfter(today))
                .count();
        return List.of(words.tile("arriving", expected, GATE, null));
    }

    /** What should be here first; each leads to where it is confirmed. Nothing where nothing is on its way. */
    List<Section> sections(Actor actor) {
        var entries = shipments(actor).stream().limit(LINES).map(this::entry).toList();
        return entries.isEmpty()
                ? List.of()
                : List.of(new Section(here.getTexts().get("deliveries.arriving.title"), "", entries, here.link(GATE)));
    }

    private Entry entry(Shipment shipment) {
        var texts = here.getTexts();
        var about = Stream.concat(
                Stream.of(
                        when(shipment),
                        texts.say("deliveries.arriving.parcels", shipment.parcels()),
                        shipment.carrier()),
                shipment.site().stream());
        return new Entry(
                about.filter(part -> !part.isBlank()).map(ArrivingHome::cut).collect(Collectors.joining(" · ")),
                texts.say("insight.arriving.confirm", shipment.number(), shipment.order()),
                here.link("/cases/receipt", "shipment", shipment.number()));
    }

    private String when(Shipment shipment) {
        var day = here.getFormats().date(shipment.expected());
        int past = shipment.expected().compareTo(arriving.today());
        if (past > 0) return day;
        return past == 0
                ? here.getTexts().get("deliveries.arriving.today")
                : here.getTexts().say("deliveries.arriving.since", day);
    }

    /** The whole of a long note stands where the goods are confirmed. */
    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).strip() + "…";
    }

    private List<Shipment> shipments(Actor actor) {
        if (shipments == null) shipments = here.may(GATE) ? arriving.of(actor) : List.of();
        return shipments;
    }
}
