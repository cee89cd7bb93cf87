package bryggen.portal.leads.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.leads.PartnerDesk;
import bryggen.portal.leads.Partners;
import bryggen.portal.platform.ListAsk;
import bryggen.portal.platform.Listing;
import bryggen.portal.platform.faces.ListPage;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;

/** The partners that leads go to: level, room, record, and who has been silent. */
@Named
@RequestScoped
@Page("/leads/partners")
@Allows(Role.CHANNEL_MANAGER)
public class PartnerListPage extends ListPage<PartnerListPage.Row> {
    private static final Duration SILENT = Duration.ofDays(30);

    @Inject
    PartnerDesk desk;

    @Inject
    Here who;

    @Inject
    Clock clock;

    public record Row(
            String account,
            String href,
            String name,
            String level,
            String load,
            String record,
            String territories,
            Status state,
            String lastAct) {}

    @Override
    protected Listing<Row> load(ListAsk ask) {
        var all = desk.all(who.getActor());
        int from = Math.min((ask.page() - 1) * ask.size(), all.size());
        var shown = all.subList(from, Math.min(from + ask.size(), all.size()));
        return new Listing<>(shown.stream().map(this::row).toList(), ask.page(), ask.size(), all.size(), false, null);
    }

    private Row row(Partners.Known partner) {
        var facts = partner.facts();
        var texts = here.getTexts();
        int asked = facts.answered() + facts.missed();
        return new Row(
                partner.account(),
                here.link("/leads/partner", "partner", partner.account()),
                partner.name(),
                texts.get("leads.level." + facts.level()),
                facts.open() + " / " + facts.capacity(),
                asked == 0 ? "–" : texts.say("leads.partner.record-of", facts.answered(), asked),
                facts.territories().stream()
                        .map(t -> t.country()
                                + (t.postalFrom().isEmpty() ? "" : " " + t.postalFrom() + "–" + t.postalTo())
                                + (t.productFamily().isEmpty() ? "" : " " + t.productFamily()))
                        .collect(Collectors.joining(", ")),
                state(partner),
                here.getFormats().dateTime(partner.lastAct()));
    }

    private Status state(Partners.Known partner) {
        var texts = here.getTexts();
        if (!partner.facts().active()) return Status.idle(texts.get("leads.partner.inactive"));
        var last = partner.lastAct();
        boolean silent = last == null || last.isBefore(clock.instant().minus(SILENT));
        return silent ? Status.warn(texts.get("leads.partner.silent")) : Status.ok(texts.get("leads.partner.active"));
    }
}
