package bryggen.portal.agreements.ui;

import bryggen.integration.kernel.Sku;
import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.agreements.Agreeing;
import bryggen.portal.agreements.Agreement;
import bryggen.portal.agreements.Agreements;
import bryggen.portal.catalogue.Offers;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One agreement: what was promised, what was called off by which orders, what is left. */
@Named
@RequestScoped
@Page("/agreements/agreement")
@Allows({
    Role.BUYER,
    Role.APPROVER,
    Role.PAYABLES,
    Role.PARTNER_SELLER,
    Role.PARTNER_MANAGER,
    Role.SERVICE,
    Role.SUPPLIER_ADMIN,
    Role.CHANNEL_MANAGER
})
public class AgreementPage {
    private static final String SELF = "/agreements/agreement";

    @Inject
    Here here;

    @Inject
    Agreeing agreeing;

    @Inject
    Agreements agreements;

    @Inject
    AgreementWords words;

    @Inject
    Offers offers;

    @Inject
    HttpServletRequest request;

    private @Nullable Agreement agreement;
    private List<Row> rows = List.of();
    private List<CallRow> calls = List.of();

    /** A product; {@code share} in hundredths. */
    public record Row(String sku, String name, String standing, int share) {}

    public record CallRow(String order, String href, String at, String sku, String quantity, String net) {}

    /** Before anything is shown; what is not there or not theirs ends here with 404. */
    public void open() {
        var number = here.needed("number");
        var reach = here.getActor().reach();
        if (request.getMethod().equals("POST")) {
            try {
                agreeing.end(here.getActor(), number);
                here.go(here.link(SELF, "number", number, "said", "agreements.ended"));
                return;
            } catch (Refusal refusal) {
                if (refusal.kind() != Refusal.Kind.RULE) throw refusal;
                here.refused(refusal);
            }
        }
        var found = agreeing.get(reach, number);
        agreement = found;
        var names = offers.names(
                here.getTexts().language(),
                found.lines().stream().map(line -> new Sku(line.sku())).toList());
        rows = found.lines().stream()
                .map(line -> new Row(
                        line.sku(),
                        names.getOrDefault(new Sku(line.sku()), line.sku()),
                        line.committed() == null
                                ? here.getTexts()
                                        .say(
                                                "agreements.called-only",
                                                here.getFormats().number(line.called()))
                                : words.called(line.committed(), line.called(), null),
                        line.committed() == null ? -1 : Agreement.hundredths(line.called(), line.committed())))
                .toList();
        calls = agreements.calls(reach, number).stream().map(this::call).toList();
    }

    private CallRow call(Agreements.Call call) {
        return new CallRow(
                call.order(),
                here.may("/orders/order") ? here.link("/orders/order", "number", call.order()) : "",
                here.getFormats().dateTime(call.at()),
                call.sku(),
                here.getFormats().number(call.quantity()),
                here.getFormats().money(call.net(), call.currency()));
    }

    private Agreement agreement() {
        return Objects.requireNonNull(agreement);
    }

    public String getNumber() {
        return agreement().number();
    }

    public String getName() {
        return agreement().name();
    }

    public String getCompany() {
        return here.getActor().reach().isAll() ? agreement().account() : "";
    }

    public Status getState() {
        return words.state(agreement());
    }

    public String getDays() {
        return words.days(agreement());
    }

    public String getPast() {
        return here.getTexts().get("agreements.past." + agreement().past());
    }

    public String getStanding() {
        return words.standing(agreement());
    }

    public int getShare() {
        return agreement().share();
    }

    /** Whether a value was promised; all products count for it where none is named. */
    public boolean isOfEverything() {
        return agreement().isOfValue() && agreement().lines().isEmpty();
    }

    public List<Row> getRows() {
        return rows;
    }

    public List<CallRow> getCalls() {
        return calls;
    }

    public boolean isKept() {
        return here.may("/agreements/edit");
    }

    public boolean isEndable() {
        return isKept() && !agreement().ended();
    }
}
