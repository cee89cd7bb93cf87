package bryggen.portal.cases.ui;

import bryggen.portal.access.Allows;
import bryggen.portal.access.Page;
import bryggen.portal.access.Role;
import bryggen.portal.access.ui.Here;
import bryggen.portal.cases.CaseAct;
import bryggen.portal.cases.CaseCourse;
import bryggen.portal.cases.CaseDesk;
import bryggen.portal.cases.CaseHead;
import bryggen.portal.cases.CaseSheet;
import bryggen.portal.cases.Cases;
import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.faces.Link;
import bryggen.portal.platform.faces.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One case: what is wrong, how it stands, what was said, what can be done; the same for both sides, each with its own. */
@Named
@RequestScoped
@Page("/cases/case")
@Allows({Role.BUYER, Role.APPROVER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.SERVICE})
public class CasePage {
    @Inject
    Here here;

    @Inject
    Cases cases;

    @Inject
    CaseActs acts;

    @Inject
    CaseDesk desk;

    @Inject
    CaseWords words;

    @Inject
    CaseTalk talk;

    @Inject
    Posted posted;

    @Inject
    HttpServletRequest request;

    private @Nullable CaseSheet sheet;

    /** Does what was posted, then shows how it is; a case that is not there or not theirs ends here with 404. */
    public void open() {
        var number = here.needed("number");
        if (posted.isRefused()) posted.show();
        else if (request.getMethod().equals("POST") && done(number)) return;
        sheet = cases.sheet(here.getActor(), number);
    }

    private boolean done(String number) {
        cases.head(here.getActor(), number);
        try {
            var said = acts.act(here.getActor(), number, request);
            here.go(here.link("/cases/case", "number", number, "said", "cases." + said, "about", number));
            return true;
        } catch (Refusal refusal) {
            here.refused(refusal);
            return false;
        }
    }

    public CaseSheet getSheet() {
        return Objects.requireNonNull(sheet);
    }

    public CaseHead getHead() {
        return getSheet().head();
    }

    public CaseWords.Row getRow() {
        return words.row(getHead());
    }

    public boolean isSupplier() {
        return words.isSupplier();
    }

    public Status getStatus() {
        return words.status(getHead());
    }

    public String getWanted() {
        return words.say("wanted", getHead().wanted().word());
    }

    /** The documents that it is about, and the case itself. */
    public List<Link> getChain() {
        var texts = here.getTexts();
        var head = getHead();
        var chain = new ArrayList<Link>();
        if (head.order() != null)
            chain.add(Link.to(
                    texts.say("cases.paper.order", head.order()), here.link("/orders/order", "number", head.order())));
        if (head.shipment() != null)
            chain.add(Link.to(
                    texts.say("cases.paper.shipment", head.shipment()),
                    here.link("/shipments/shipment", "number", head.shipment())));
        if (head.invoice() != null)
            chain.add(Link.to(
                    texts.say("cases.paper.invoice", head.invoice()),
                    here.link("/invoices/invoice", "number", head.invoice())));
        chain.add(Link.here(texts.say("cases.case.title", head.number())));
        return chain;
    }

    public List<CaseTalk.Line> getLines() {
        return talk.lines(getSheet());
    }

    /** What came with the case itself. */
    public List<CaseTalk.Attached> getFiles() {
        return talk.files(getSheet(), null);
    }

    public List<CaseTalk.Said> getMessages() {
        return talk.messages(getSheet());
    }

    public List<CaseTalk.Happened> getEvents() {
        return talk.events(getSheet());
    }

    public List<CaseDesk.Colleague> getColleagues() {
        return desk.colleagues(here.getActor());
    }

    public boolean isMine() {
        return here.getActor().person().equals(getHead().owner());
    }

    /** Whether the reader may write into it as it stands. */
    public boolean isWritable() {
        return may(isSupplier() ? CaseAct.ANSWER : CaseAct.WRITE);
    }

    public boolean isSettleable() {
        return !isSupplier() && may(CaseAct.SETTLE);
    }

    public boolean isReopenable() {
        return !isSupplier() && !isWritable() && may(CaseAct.REOPEN);
    }

    public boolean isCloseable() {
        return isSupplier() && may(CaseAct.CLOSE);
    }

    public boolean isTakeable() {
        return isSupplier() && may(CaseAct.TAKE);
    }

    private boolean may(CaseAct act) {
        return CaseCourse.allows(getHead().status(), act)
                && here.getActor()
                        .has(Role.BUYER, Role.PAYABLES, Role.PARTNER_SELLER, Role.PARTNER_MANAGER, Role.SERVICE);
    }

    public String getList() {
        return here.link(isSupplier() ? "/cases/inbox" : "/cases/list");
    }

    public String getAction() {
        return here.link("/cases/case", "number", getHead().number());
    }

    public String getSay() {
        return here.link("/cases/post", "act", "say", "number", getHead().number());
    }
}
