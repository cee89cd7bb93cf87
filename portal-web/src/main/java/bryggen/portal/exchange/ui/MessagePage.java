package bryggen.portal.exchange.ui;

import static bryggen.portal.access.Role.OPERATOR;

import bryggen.integration.erp.Wire;
import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.ui.Here;
import bryggen.portal.exchange.Ledger;
import bryggen.portal.exchange.MessageCase;
import bryggen.portal.exchange.Operating;
import bryggen.portal.platform.Ids;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Typed;
import bryggen.portal.platform.faces.Status;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One message: where it stands, what happened to it, and what the operator may do. */
@Named
@RequestScoped
@Page("/exchange/message")
@Allows(OPERATOR)
public class MessagePage {
    @Inject
    Here here;

    @Inject
    Acting acting;

    @Inject
    Ledger ledger;

    @Inject
    Operating operating;

    private @Nullable MessageCase message;
    private @Nullable String reason;
    private @Nullable String why;
    private @Nullable String unmasked;
    private final RemarkFields fields = new RemarkFields();

    /** One step of the time-line, in finished text. */
    public record Step(String at, String what, String text) {}

    public MessageCase getMessage() {
        if (message == null) message = ledger.message(id());
        return message;
    }

    public String getTitle() {
        var row = getMessage().row();
        return ExchangeWords.kind(row.kind(), here.getTexts()) + " " + row.businessKey();
    }

    public Status getState() {
        return ExchangeWords.state(getMessage().row().state(), here.getTexts());
    }

    public String getCreated() {
        return here.getFormats().dateTime(getMessage().row().createdAt());
    }

    public String getChanged() {
        return here.getFormats().dateTime(getMessage().row().changedAt());
    }

    public String getNext() {
        return here.getFormats().time(getMessage().row().next());
    }

    public String getPayload() {
        return getMessage().payload().toPrettyString();
    }

    public List<Step> getTimeline() {
        var texts = here.getTexts();
        var formats = here.getFormats();
        return getMessage().timeline().stream()
                .map(step -> new Step(
                        formats.moment(step.at()),
                        texts.say("exchange.step." + step.what(), step.attempt()),
                        step.text() == null ? "" : step.text()))
                .toList();
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    /** The whole content, where somebody has just said why it is looked at (EX12). */
    public @Nullable String getUnmasked() {
        return unmasked;
    }

    public void show() {
        try {
            unmasked = Wire.JSON
                    .readTree(operating.show(acting.actor(), id(), why == null ? "" : why))
                    .toPrettyString();
            if (getMessage().mayEdit()) fields.read(unmasked);
        } catch (JsonProcessingException e) {
            unmasked = "";
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    public void edit() {
        try {
            operating.edit(acting.actor(), id(), fields.typed(Typed.in(acting.language())));
            here.go(here.link("/exchange/message", "id", id(), "said", "exchange.edited"));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    /** After unmasking, and while what was typed is refused. */
    public boolean isEditing() {
        return unmasked != null || here.param("editing") != null;
    }

    public RemarkFields getFields() {
        return fields;
    }

    public @Nullable String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why;
    }

    /** What helps with a message that needs somebody; nothing for others. */
    public String getAdvice() {
        var row = getMessage().row();
        var key =
                switch (row.state()) {
                    case "ASIDE" -> getMessage().stray() ? "event" : "unreadable";
                    case "WAITING" -> row.direction().equals("in") ? "reference" : "waiting";
                    case "DEAD" -> "dead";
                    case "PARKED" -> "parked";
                    default -> "";
                };
        return key.isEmpty() ? "" : here.getTexts().get("exchange.advice." + key);
    }

    public void retry() {
        try {
            boolean gone = operating.retry(acting.actor(), id()).stray();
            here.go(
                    gone
                            ? here.link("/exchange/messages", "said", "exchange.retried")
                            : here.link("/exchange/message", "id", id(), "said", "exchange.retried"));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    public void park() {
        try {
            operating.park(acting.actor(), id(), reason == null ? "" : reason);
            here.go(here.link("/exchange/message", "id", id(), "said", "exchange.parked"));
        } catch (Refusal refusal) {
            here.refused(refusal);
        }
    }

    private UUID id() {
        return Ids.known(here.needed("id"));
    }
}
