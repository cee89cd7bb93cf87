package bryggen.portal.approvals.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.approvals.Colleagues;
import bryggen.portal.approvals.Colleagues.Colleague;
import bryggen.portal.approvals.Deputies;
import bryggen.portal.approvals.Deputy;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Form;
import bryggen.portal.platform.faces.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who decides while an approver is away. */
@Named
@RequestScoped
@Page("/approvals/deputies")
@Allows(Role.APPROVER)
public class DeputyListPage {
    private static final String SELF = "/approvals/deputies";

    @Inject
    Here here;

    @Inject
    Deputies deputies;

    @Inject
    Colleagues colleagues;

    @Inject
    CardWords words;

    @Inject
    Form form;

    public record Row(String id, String person, String deputy, String from, String to, boolean own) {}

    public void open() {
        if (!form.isPosted()) return;
        try {
            if (!form.words("remove").isEmpty()) {
                deputies.end(here.getActor(), Objects.requireNonNullElse(form.id("remove"), new UUID(0, 0)));
                here.go(here.link(SELF, "said", "approvals.deputy-ended"));
            } else {
                deputies.name(here.getActor(), form.id("deputy"), form.day("first"), form.day("last"));
                here.go(here.link(SELF, "said", "approvals.deputy-named"));
            }
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    public List<Row> getRows() {
        var people = colleagues.all(here.getActor());
        return deputies.all(here.getActor()).stream()
                .map(deputy -> row(deputy, people))
                .toList();
    }

    private Row row(Deputy deputy, List<Colleague> people) {
        var formats = here.getFormats();
        return new Row(
                deputy.id().toString(),
                words.name(deputy.person(), people),
                words.name(deputy.deputy(), people),
                formats.date(deputy.first()),
                formats.date(deputy.last()),
                deputy.person().equals(here.getActor().person()));
    }

    /** The other approvers of the company. */
    public String getOthers() {
        return colleagues.all(here.getActor()).stream()
                .filter(p -> p.approves() && !p.id().equals(here.getActor().person()))
                .map(p -> Html.option(p.id().toString(), p.name(), form.words("deputy")))
                .collect(Collectors.joining());
    }

    public String typed(String name) {
        return form.words(name);
    }
}
