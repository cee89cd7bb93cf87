package bryggen.portal.orders;

/** OR19: how it stands with the approval of the buyer's own company, where one is asked for. */
public enum Approval {
    WAITING,
    GIVEN,
    DECLINED,
    WITHDRAWN
}
