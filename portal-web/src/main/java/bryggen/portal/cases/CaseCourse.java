package bryggen.portal.cases;

import static bryggen.portal.cases.CaseAct.ANSWER;
import static bryggen.portal.cases.CaseAct.ASK;
import static bryggen.portal.cases.CaseAct.CLOSE;
import static bryggen.portal.cases.CaseAct.RECEIVE;
import static bryggen.portal.cases.CaseAct.REOPEN;
import static bryggen.portal.cases.CaseAct.SETTLE;
import static bryggen.portal.cases.CaseAct.TAKE;
import static bryggen.portal.cases.CaseAct.WRITE;
import static bryggen.portal.cases.CaseStatus.ANSWERED;
import static bryggen.portal.cases.CaseStatus.CLOSED;
import static bryggen.portal.cases.CaseStatus.NEW;
import static bryggen.portal.cases.CaseStatus.REOPENED;
import static bryggen.portal.cases.CaseStatus.WAITING;
import static bryggen.portal.cases.CaseStatus.WORK;

import java.util.Map;
import java.util.Optional;

/** CE3: the one table of how cases go on. */
public final class CaseCourse {
    private static final Map<CaseStatus, Map<CaseAct, CaseStatus>> TABLE = Map.of(
            NEW, Map.of(WRITE, NEW, TAKE, WORK, ASK, WAITING, ANSWER, ANSWERED, SETTLE, CLOSED, RECEIVE, WORK),
            WORK, Map.of(WRITE, WORK, TAKE, WORK, ASK, WAITING, ANSWER, ANSWERED, SETTLE, CLOSED, RECEIVE, WORK),
            WAITING, Map.of(WRITE, WORK, TAKE, WAITING, ASK, WAITING, ANSWER, ANSWERED, SETTLE, CLOSED, RECEIVE, WORK),
            ANSWERED,
                    Map.of(
                            WRITE, REOPENED, REOPEN, REOPENED, TAKE, ANSWERED, ASK, WAITING, ANSWER, ANSWERED, SETTLE,
                            CLOSED, CLOSE, CLOSED, RECEIVE, WORK),
            CLOSED, Map.of(REOPEN, REOPENED),
            REOPENED,
                    Map.of(WRITE, REOPENED, TAKE, WORK, ASK, WAITING, ANSWER, ANSWERED, SETTLE, CLOSED, RECEIVE, WORK));

    private CaseCourse() {}

    /** Where it stands afterwards; empty where that cannot be done. */
    public static Optional<CaseStatus> after(CaseStatus status, CaseAct act) {
        return Optional.ofNullable(TABLE.getOrDefault(status, Map.of()).get(act));
    }

    public static boolean allows(CaseStatus status, CaseAct act) {
        return after(status, act).isPresent();
    }

    /** @throws CaseRefusal.NotNow 409 where that cannot be done */
    static CaseStatus demand(CaseStatus status, CaseAct act) {
        return after(status, act).orElseThrow(() -> new CaseRefusal.NotNow(act));
    }
}
