package bryggen.portal.campaigns.ui;

import static bryggen.portal.access.Role.CHANNEL_MANAGER;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.ui.Here;
import bryggen.portal.campaigns.Brochure;
import bryggen.portal.campaigns.BrochureDraft;
import bryggen.portal.campaigns.Brochures;
import bryggen.portal.campaigns.CampaignRefusal;
import bryggen.portal.campaigns.Library;
import bryggen.portal.platform.Ids;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The channel manager describes a brochure; its file follows on its own page. */
@Named
@RequestScoped
@Page("/campaigns/brochure-edit")
@Allows(CHANNEL_MANAGER)
public class BrochureFormPage {
    @Inject
    Here here;

    @Inject
    Form form;

    @Inject
    Naming naming;

    @Inject
    AudienceFields audience;

    @Inject
    Brochures brochures;

    @Inject
    Library library;

    private @Nullable Brochure stored;
    private @Nullable List<Brochure> others;

    public void open() {
        var id = id();
        if (id != null) stored = brochures.get(here.getActor(), id);
        audience.start(stored == null ? null : stored.audience());
        if (!form.isPosted()) return;
        try {
            var saved = library.save(here.getActor(), id, typed());
            here.go(here.link("/campaigns/brochure", "id", saved, "said", "campaigns.brochure-saved"));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    private BrochureDraft typed() {
        return new BrochureDraft(
                form.text("title"),
                form.text("text"),
                form.text("language"),
                form.day("validTo"),
                audience.typed(),
                form.listed("products"),
                form.id("replaces"));
    }

    public @Nullable String getId() {
        return here.param("id");
    }

    public String getHeading() {
        return here.getTexts().get(getId() == null ? "campaigns.brochure-edit.new" : "campaigns.brochure-edit.title");
    }

    public @Nullable String getTitle() {
        return form.stands("title", stored == null ? null : stored.title());
    }

    public @Nullable String getText() {
        return form.stands("text", stored == null ? null : stored.text());
    }

    public List<Naming.Choice> getLanguages() {
        return naming.languages(form.stands("language", stored == null ? null : stored.language()));
    }

    public @Nullable String getValidTo() {
        return form.stands(
                "validTo",
                stored == null || stored.validTo() == null
                        ? null
                        : stored.validTo().toString());
    }

    public @Nullable String getProducts() {
        return form.stands("products", stored == null ? null : String.join(", ", stored.products()));
    }

    /** Which brochure it can take the place of; the one whose place it has, too, though that one is over. */
    public List<Naming.Choice> getOthers() {
        var own = getId();
        if (others == null) {
            var all = new LinkedHashMap<UUID, Brochure>();
            if (stored != null) brochures.before(here.getActor(), stored.id()).forEach(b -> all.put(b.id(), b));
            brochures.choices(here.getActor()).forEach(b -> all.putIfAbsent(b.id(), b));
            others = List.copyOf(all.values());
        }
        return others.stream()
                .filter(b -> !b.id().toString().equals(own))
                .map(b -> new Naming.Choice(
                        b.id().toString(), b.title() + " (" + naming.language(b.language()) + ")", isReplaced(b)))
                .toList();
    }

    private boolean isReplaced(Brochure other) {
        if (form.isPosted()) return other.id().equals(form.id("replaces"));
        return stored != null && stored.id().equals(other.replacedBy());
    }

    private @Nullable UUID id() {
        var id = here.param("id");
        return id == null ? null : Ids.read(id).orElseThrow(CampaignRefusal.BrochureUnknown::new);
    }
}
